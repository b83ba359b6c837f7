import { afterEach, describe, expect, test, vi } from "vitest";
import { deleteDatabase } from "#adapters/dexie/delete-database.ts";
import { DexieLibraryPlaces } from "#adapters/dexie/dexie-library-places.ts";
import { browserBuckets } from "#adapters/dexie/storage-buckets.ts";
import { firstPlace } from "#core/index.ts";
import { describeLibraryPlaces } from "#test/contracts/library-places.ts";
import { tagStep } from "#test/contracts/steps.ts";

function computer(buckets = browserBuckets()) {
  const prefix = `variorum-test-${crypto.randomUUID().slice(0, 8)}`;
  const opened: DexieLibraryPlaces[] = [];
  return {
    prefix,
    open(): DexieLibraryPlaces {
      const places = new DexieLibraryPlaces({ prefix, buckets });
      opened.push(places);
      return places;
    },
    async dispose(): Promise<void> {
      for (const places of opened) places.at(firstPlace).store.close();
      const places = new DexieLibraryPlaces({ prefix, buckets });
      for (const name of [firstPlace, ...(await places.made())]) await places.remove(name);
    },
  };
}

describeLibraryPlaces("dexie in storage buckets", () => computer());
describeLibraryPlaces("dexie in a browser without buckets", () => computer(null));

describe("a place in a bucket", () => {
  const own = computer();

  afterEach(async () => {
    vi.restoreAllMocks();
    await own.dispose();
  });

  test("has a short name of small letters, and its database stands in no other store", async () => {
    const place = await own.open().make();
    expect(place.name).toMatch(new RegExp(`^${own.prefix}-[a-z2-7]{12}$`));
    await place.store.load();
    const usual = (await indexedDB.databases()).map(({ name }) => name);
    expect(usual).not.toContain(own.prefix);
    expect(usual).not.toContain(place.name);
    const bucket = await browserBuckets()?.open(place.name, { durability: "strict", persisted: true });
    expect((await bucket?.indexedDB.databases())?.map(({ name }) => name)).toEqual(["variorum"]);
  });

  test("R1: is opened with strict durability, and as one that the browser keeps", async () => {
    const buckets = browserBuckets();
    if (buckets === null) throw new Error("This browser has no buckets.");
    const open = vi.spyOn(Object.getPrototypeOf(buckets), "open");
    const place = await own.open().make();
    await place.store.load();
    expect(open.mock.calls).toEqual([
      [place.name, { durability: "strict", persisted: true }],
      [place.name, { durability: "strict", persisted: true }],
    ]);
  });

  test("that the browser took away under an open window is not written to, nor made anew in silence", async () => {
    const places = own.open();
    const place = await places.make();
    await place.store.load();
    await place.store.apply(tagStep(1));
    await browserBuckets()?.delete(place.name);
    await expect(place.store.apply(tagStep(2))).rejects.toMatchObject({ name: "StoreFailed" });
    await expect(place.store.load()).rejects.toMatchObject({ name: "StoreFailed" });
    expect(await places.made()).toEqual([]);
  });
});

describe("taking the first place away", () => {
  const own = computer();
  const broken = () => {
    const request = new EventTarget() as IDBOpenDBRequest;
    Object.defineProperty(request, "error", { value: new DOMException("backing store", "UnknownError") });
    setTimeout(() => request.onerror?.(new Event("error")));
    return request;
  };

  afterEach(async () => {
    vi.restoreAllMocks();
    await own.dispose();
  });

  test("R2: whose store is broken for good is no fault: nothing can be written there", async () => {
    vi.spyOn(IDBFactory.prototype, "deleteDatabase").mockImplementation(broken);
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(broken);
    expect(await own.open().remove(firstPlace)).toBeUndefined();
  });

  test("fails where it can't be deleted and could still be written to, and leaves it as it was", async () => {
    const places = own.open();
    await places.at(firstPlace).store.load();
    await places.at(firstPlace).store.apply(tagStep(1));
    const deleting = vi.spyOn(IDBFactory.prototype, "deleteDatabase").mockImplementation(broken);
    await expect(places.remove(firstPlace)).rejects.toMatchObject({ name: "StoreFailed" });
    deleting.mockRestore();
    expect(await own.open().at(firstPlace).store.history()).toEqual([tagStep(1)]);
  });

  test("makes no database by asking whether one stands there", async () => {
    vi.spyOn(IDBFactory.prototype, "deleteDatabase").mockImplementation(broken);
    const name = `variorum-test-${crypto.randomUUID()}`;
    await deleteDatabase(indexedDB, name);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  test("says so where another window does not let go", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const name = `variorum-test-${crypto.randomUUID()}`;
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const deleting = deleteDatabase(indexedDB, name).catch((error: unknown) => error);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    expect(await deleting).toMatchObject({
      name: "StoreFailed",
      message: expect.stringMatching(/^Another window of Variorum still holds the library\./),
    });
    held.close();
  });
});
