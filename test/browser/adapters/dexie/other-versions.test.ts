import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DexieLocalState } from "#adapters/dexie/dexie-local-state.ts";
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

/** Opens the database as another version of the app would. */
function openNatively(version: number, upgrade: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(fresh.name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("another window does not let go"));
  });
}

test("R10: an older app on a newer database says so, touches nothing and never advises to clear storage", async () => {
  (await openNatively(990, (database) => database.createObjectStore("things-to-come"))).close();
  const refusal = await fresh
    .openStore()
    .load()
    .catch((error: unknown) => error);
  expect(refusal).toMatchObject({ name: "StoreFailed" });
  const { message } = refusal as Error;
  expect(message).toMatch(/newer version of Variorum/);
  expect(message).toMatch(/Update Variorum/);
  expect(message).not.toMatch(/clear|delete|remove|reset/i);
  const after = await openNatively(990, () => undefined);
  expect([...after.objectStoreNames]).toEqual(["things-to-come"]);
  after.close();
});

test("a newer version in another window gets the database, and this one says why it can't save", async () => {
  const store = fresh.openStore();
  await store.load();
  await store.apply(tagStep(1));
  const newer = await openNatively(990, (database) => database.createObjectStore("things-to-come"));
  await expect(store.apply(tagStep(2))).rejects.toMatchObject({
    name: "StoreFailed",
    message: expect.stringMatching(/newer version of Variorum took the library over/),
  });
  newer.close();
});

test("a database that is deleted under an open window is not made anew in silence", async () => {
  const store = fresh.openStore();
  await store.load();
  await store.apply(tagStep(1));
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(fresh.name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  await expect(store.apply(tagStep(2))).rejects.toMatchObject({ name: "StoreFailed" });
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(fresh.name);
  expect(await fresh.openStore().load()).toMatchObject({ isNew: true, lastSequence: 0 });
});

test("a connection that the system closed is not opened again in silence", async () => {
  let connection: IDBDatabase | undefined;
  const original = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (
    this: IDBDatabase,
    ...given: Parameters<typeof original>
  ) {
    const transaction = original.apply(this, given);
    connection = transaction.db;
    return transaction;
  });
  const store = fresh.openStore();
  await store.load();
  await store.apply(tagStep(1));
  connection?.dispatchEvent(new Event("close"));
  const opening = vi.spyOn(IDBFactory.prototype, "open");
  await expect(store.apply(tagStep(2))).rejects.toMatchObject({
    name: "StoreFailed",
    message: expect.stringMatching(/closed by the system/),
  });
  await expect(store.load()).rejects.toMatchObject({ name: "StoreFailed" });
  expect(opening).not.toHaveBeenCalled();
});

test("local values survive what happens to the library's tables, and are not part of it", async () => {
  const local = new DexieLocalState(fresh.connect());
  await local.write("installation", { device: "0123456789" });
  const store = fresh.openStore();
  const { library, lastSequence } = await store.load();
  expect(lastSequence).toBe(0);
  expect(JSON.stringify([...library.people.values()])).toBe("[]");
  await store.apply(tagStep(1));
  expect(await local.read("installation")).toEqual({ device: "0123456789" });
});
