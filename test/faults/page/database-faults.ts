import { type FaultKind, type Faults, toFault } from "./faults.ts";

const writes = ["add", "put", "delete", "clear"];
const requests = [...writes, "get", "getKey", "getAll", "getAllKeys", "count", "openCursor", "openKeyCursor"];

type Method = (this: never, ...given: unknown[]) => unknown;

/** Lets every call to IndexedDB pass by `faults` first: each request, each transaction, each opening. Once for a page. */
export function injectIntoDatabase(faults: Faults): void {
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const name of requests) {
      if (!(name in prototype)) continue;
      replace(prototype, name, function (this: IDBObjectStore | IDBIndex, real) {
        const planned = faults.next(name, writes.includes(name));
        if (planned === null) return real();
        const { transaction } = "objectStore" in this ? this.objectStore : this;
        return failRequest(transaction, real as () => IDBRequest, planned);
      });
    }
  }
  replace(IDBDatabase.prototype, "transaction", (real) => {
    const planned = faults.next("transaction", false);
    if (planned !== null) throw toFault(planned.kind);
    return real();
  });
  replace(IDBFactory.prototype, "open", (real) => (faults.next("open", false) === null ? real() : failedOpening()));
  replace(IDBFactory.prototype, "databases", (real) => {
    const planned = faults.next("databases", false);
    return planned === null ? real() : Promise.reject(toFault(planned.kind));
  });
}

function replace(prototype: object, name: string, by: (this: never, real: () => unknown) => unknown): void {
  const method = Reflect.get(prototype, name) as Method;
  Reflect.set(prototype, name, function (this: never, ...given: unknown[]) {
    return by.call(this, () => method.apply(this, given));
  });
}

interface Planned {
  readonly kind: FaultKind;
  readonly landing: "before" | "after";
}

function failRequest(transaction: IDBTransaction, real: () => IDBRequest, { kind, landing }: Planned): IDBRequest {
  if (landing === "after") {
    tellAsAborted(transaction, kind);
    return real();
  }
  // A full disk is noticed when the transaction is to be committed: the request itself has succeeded.
  if (kind === "quota") {
    const request = real();
    request.addEventListener("success", () => {
      Object.defineProperty(transaction, "error", { value: toFault(kind) });
      transaction.abort();
    });
    return request;
  }
  if (kind === "unknown") throw toFault(kind);
  const request = real();
  transaction.abort();
  return request;
}

/** The transaction is committed, and its owner hears that it was not. */
function tellAsAborted(transaction: IDBTransaction, kind: FaultKind): void {
  const { onabort } = transaction;
  transaction.oncomplete = () => {
    Object.defineProperty(transaction, "error", { value: toFault(kind) });
    onabort?.call(transaction, new Event("abort", { bubbles: true, cancelable: true }));
  };
}

function failedOpening(): IDBOpenDBRequest {
  const request = new EventTarget() as IDBOpenDBRequest;
  Object.assign(request, { error: toFault("unknown"), result: undefined, transaction: null });
  const event = new Event("error", { bubbles: true, cancelable: true });
  Object.defineProperty(event, "target", { value: request });
  queueMicrotask(() => request.onerror?.call(request, event));
  return request;
}
