import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DexieLocalState } from "#adapters/dexie/dexie-local-state.ts";
import { tagStep } from "#test/contracts/steps.ts";
import { freshDatabase } from "./fresh-database.ts";

// Dexie takes hold of a connection's methods when it opens, so each test listens before that.
let fresh = freshDatabase();

beforeEach(() => {
  fresh = freshDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await fresh.dispose();
});

test("R1: every writing transaction asks for strict durability, and one change is one transaction", async () => {
  const written: IDBTransaction[] = [];
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...given: Parameters<typeof original>
  ) {
    const transaction = original.apply(this, given);
    if (transaction.mode === "readwrite") written.push(transaction);
    return transaction;
  });
  const store = fresh.openStore();
  await store.load();
  expect(written).toEqual([]);
  await store.apply(tagStep(1));
  expect(written).toHaveLength(1);
  await store.compact();
  await new DexieLocalState(fresh.connect()).write("desk", {});
  expect(written).toHaveLength(3);
  expect(written.map((transaction) => transaction.durability)).toEqual(written.map(() => "strict"));
});

test("a change is acknowledged after its transaction is complete, not before", async () => {
  const order: string[] = [];
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...given: Parameters<typeof original>
  ) {
    const transaction = original.apply(this, given);
    if (transaction.mode === "readwrite") transaction.addEventListener("complete", () => order.push("complete"));
    return transaction;
  });
  const store = fresh.openStore();
  await store.load();
  await store.apply(tagStep(1)).then(() => order.push("acknowledged"));
  expect(order).toEqual(["complete", "acknowledged"]);
});
