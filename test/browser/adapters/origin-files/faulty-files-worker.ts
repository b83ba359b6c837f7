import { appendLine, replaceHead } from "#adapters/origin-files/journal-file.ts";
import { writeNew } from "#adapters/origin-files/new-file.ts";
import type { OriginRequest } from "#adapters/origin-files/origin-messages.ts";

/** What goes wrong at the n-th call of the file system: one call fails, or the worker is as good as killed and nothing after it happens. */
export interface FaultyRequest {
  readonly request: OriginRequest;
  readonly at: number;
  readonly fault: "fails" | "kills";
}

export interface FaultyAnswer {
  readonly isDone: boolean;
  /** True where the fault was met. */
  readonly wasHit: boolean;
}

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<FaultyRequest>) => void) | null;
  postMessage(answer: FaultyAnswer): void;
  readonly FileSystemSyncAccessHandle: { readonly prototype: object };
};

let calls = 0;
let plan: Pick<FaultyRequest, "at" | "fault"> = { at: 0, fault: "fails" };

type Call = (this: unknown, ...given: unknown[]) => unknown;

function isFaulty(): boolean {
  calls += 1;
  return plan.fault === "kills" ? calls >= plan.at : calls === plan.at;
}

function spoil(prototype: object, name: string, isAsync: boolean): void {
  const original = Reflect.get(prototype, name) as Call;
  const faulty: Call = function (...given) {
    const wasAlive = plan.fault === "fails" || calls + 1 === plan.at;
    if (!isFaulty()) return original.apply(this, given);
    // A write that is cut off leaves half of it.
    if (name === "write" && wasAlive) original.call(this, (given[0] as Uint8Array).slice(0, 3), given[1]);
    const fault = new DOMException("no room", "QuotaExceededError");
    if (isAsync) return Promise.reject(fault);
    throw fault;
  };
  Reflect.set(prototype, name, faulty);
}

for (const name of ["truncate", "write", "flush"]) spoil(scope.FileSystemSyncAccessHandle.prototype, name, false);
for (const name of ["createSyncAccessHandle", "move"]) spoil(FileSystemFileHandle.prototype, name, true);
for (const name of ["getFileHandle", "removeEntry"]) spoil(FileSystemDirectoryHandle.prototype, name, true);

scope.onmessage = ({ data }) => {
  plan = data;
  calls = 0;
  carryOut(data.request).then(
    () => scope.postMessage({ isDone: true, wasHit: calls >= plan.at }),
    () => scope.postMessage({ isDone: false, wasHit: calls >= plan.at }),
  );
};

function carryOut(request: OriginRequest): Promise<void> {
  switch (request.kind) {
    case "append":
      return appendLine(request.fileName, request.line);
    case "replace head":
      return replaceHead(request);
    case "write new":
      return writeNew(request.folder, request.fileName, request.bytes);
  }
}
