import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { tagStep } from "#test/contracts/steps.ts";
import { freshDatabase } from "./fresh-database.ts";

let fresh = freshDatabase();

beforeEach(() => {
  fresh = freshDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await fresh.dispose();
});

const adding = IDBObjectStore.prototype.add;

/** The n-th `add` from now meets a fault; all others go through. */
function faultAt(n: number, fault: (store: IDBObjectStore, add: () => IDBRequest) => IDBRequest): void {
  let calls = 0;
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<typeof adding>
  ) {
    calls += 1;
    const add = () => adding.apply(this, given);
    return calls === n ? fault(this, add) : add();
  });
}

const faults = {
  "a full disk": () => {
    throw new DOMException("no room", "QuotaExceededError");
  },
  "an unknown error": () => {
    throw new DOMException("Internal error", "UnknownError");
  },
  "a transaction that is aborted after the request": (store: IDBObjectStore, add: () => IDBRequest) => {
    const request = add();
    store.transaction.abort();
    return request;
  },
};

describe.each(Object.entries(faults))("R8: %s", (_, fault) => {
  test.each([1, 2, 3, 4])("at write %i leaves the log whole, and the same step can be tried again", async (n) => {
    const store = fresh.openStore();
    await store.load();
    faultAt(n, fault);
    const failed: number[] = [];
    for (const number of [1, 2, 3, 4]) {
      await store.apply(tagStep(number)).catch(async (error: Error) => {
        expect(error.name).toBe("StoreFailed");
        failed.push(number);
        await store.apply(tagStep(number));
      });
    }
    expect(failed).toEqual([n]);
    expect(await store.history()).toEqual([1, 2, 3, 4].map((number) => tagStep(number)));
  });
});

test("a full disk is told as such", async () => {
  const store = fresh.openStore();
  await store.load();
  faultAt(1, faults["a full disk"]);
  await expect(store.apply(tagStep(1))).rejects.toThrow(/no space left/);
});

test("a write that landed although it seemed to fail is found again, not doubled", async () => {
  const store = fresh.openStore();
  await store.load();
  expect(await store.apply(tagStep(1))).toBe(1);
  const other = fresh.openStore();
  await other.load();
  expect(await other.apply(tagStep(1))).toBe(1);
  expect(await other.history()).toHaveLength(1);
});
