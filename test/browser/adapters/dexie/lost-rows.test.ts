import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Tables } from "#adapters/dexie/library-database.ts";
import type { CompactionRow, ShardRow } from "#adapters/dexie/schema.ts";
import { emptyLibrary, replay } from "#core/index.ts";
import { importStep, retractStep, tagStep } from "#test/contracts/steps.ts";
import { freshDatabase } from "./fresh-database.ts";

let fresh = freshDatabase();

beforeEach(() => {
  fresh = freshDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await fresh.dispose();
});

const steps = (count: number) => Array.from({ length: count }, (_, n) => tagStep(n + 1));

/** A library of this many tags, carried over into shards, whose windows are all closed. */
async function kept(count: number): Promise<void> {
  const store = fresh.openStore();
  await store.load();
  await store.applyAll(steps(count));
  await store.compact();
  store.close();
}

function damage(table: "log" | "shards" | "meta", harm: (tables: Tables) => ReturnType<Tables["meta"]["delete"]>) {
  return fresh.connect().write([table], (tables) => harm(tables));
}

function shards(): Promise<readonly ShardRow[]> {
  return fresh.connect().read(["shards"], (tables) => tables.shards.toArray());
}

describe("R2: rows that are gone", () => {
  test("are counted, wherever they stood in the log", async () => {
    await kept(20);
    await damage("log", ({ log }) => log.bulkDelete([1, 7, 8, 19]));
    expect(await fresh.openStore().load()).toMatchObject({ lastSequence: 20, lostRows: 4 });
  });

  test("are counted at the end of the log too, where the shards know of them", async () => {
    await kept(20);
    await damage("log", ({ log }) => log.bulkDelete([19, 20]));
    expect(await fresh.openStore().load()).toMatchObject({ lastSequence: 18, lostRows: 2 });
  });

  test("leave in the library what the shards still have of them, and nothing makes those anew", async () => {
    await kept(20);
    await damage("log", ({ log }) => log.bulkDelete([3, 4]));
    const before = await shards();
    const store = fresh.openStore();
    const { library } = await store.load();
    expect(library).toEqual(replay(emptyLibrary, steps(20)));
    const imported = importStep(30, ["theirs"]);
    await store.apply(imported);
    await store.apply(retractStep(31, imported));
    await store.compact();
    expect(await shards()).toEqual(before);
  });

  test("are none after writes that failed: an aborted transaction gives its number back", async () => {
    const store = fresh.openStore();
    await store.load();
    await store.apply(tagStep(1));
    const adding = IDBObjectStore.prototype.add;
    const spy = vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (
      this: IDBObjectStore,
      ...given: Parameters<typeof adding>
    ) {
      const request = adding.apply(this, given);
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    });
    for (const n of [2, 3, 4]) await expect(store.apply(tagStep(n))).rejects.toMatchObject({ name: "StoreFailed" });
    spy.mockRestore();
    await expect(store.applyAll([tagStep(5)])).rejects.toMatchObject({ name: "StoreFailed" });
    await Promise.allSettled([store.apply(tagStep(1)), fresh.openStore().apply(tagStep(2))]);
    expect(await store.apply(tagStep(3))).toBe(3);
    expect(await fresh.openStore().load()).toMatchObject({ lastSequence: 3, lostRows: 0 });
  });

  test("are none where many steps at once failed half-way", async () => {
    const store = fresh.openStore();
    await store.load();
    await expect(store.applyAll([...steps(5), tagStep(2)])).rejects.toMatchObject({ name: "StoreFailed" });
    expect(await store.applyAll(steps(5))).toBe(5);
    expect(await fresh.openStore().load()).toMatchObject({ lastSequence: 5, lostRows: 0 });
  });
});

describe("R2: shards that are damaged", () => {
  const harms: Readonly<Record<string, (count: number) => Promise<unknown>>> = {
    "one is gone": () => damage("shards", (tables) => tables.shards.delete("tags//1")),
    "all are gone": () => damage("shards", (tables) => tables.shards.clear()),
    "one lacks a record": () =>
      fresh
        .connect()
        .write(["shards"], (tables) =>
          tables.shards
            .get("tags//0")
            .then((row) => tables.shards.put({ ...(row as ShardRow), records: row?.records.slice(1) ?? [] })),
        ),
    "one is an older one": () =>
      fresh.connect().write(["shards"], (tables) =>
        tables.shards.get("tags//0").then((row) =>
          tables.shards.put({
            ...(row as ShardRow),
            writtenAt: 1,
            records: row?.records.map((record) => ({ ...record, name: "An older name" })) ?? [],
          }),
        ),
      ),
    "what is known of them is gone": () => damage("meta", (tables) => tables.meta.delete("compaction")),
    "what is known of them is older": () =>
      fresh
        .connect()
        .write(["meta"], ({ meta }) =>
          meta.get("compaction").then((row) => meta.put({ ...(row as CompactionRow), sequence: 3, shards: {} })),
        ),
  };

  // The browser of the tests is never idle, and each would wait until the app asks no longer.
  beforeEach(() => vi.stubGlobal("requestIdleCallback", undefined));
  afterEach(() => vi.unstubAllGlobals());

  test.each(Object.entries(harms))(
    "%s: the library comes whole from the log, and they are made anew",
    async (_, harm) => {
      await kept(150);
      const before = await shards();
      await harm(150);
      const store = fresh.openStore();
      const { library, lostRows } = await store.load();
      expect(library).toEqual(replay(emptyLibrary, steps(150)));
      expect(lostRows).toBe(0);
      await vi.waitFor(async () => expect(await shards()).toEqual(before), { timeout: 15_000 });
      expect((await fresh.openStore().load()).library).toEqual(library);
    },
    20_000,
  );

  test("a window that goes on over them makes them anew before it carries anything over", async () => {
    await kept(150);
    const before = fresh.openStore();
    await before.load();
    await harms["one is gone"]?.(150);
    await before.apply(tagStep(151));
    await before.compact();
    expect((await fresh.openStore().load()).library).toEqual(replay(emptyLibrary, steps(151)));
    expect((await shards()).flatMap((row) => row.records)).toHaveLength(151);
  });
});
