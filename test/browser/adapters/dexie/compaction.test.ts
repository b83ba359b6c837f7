import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Compaction } from "#adapters/dexie/compaction.ts";
import type { ShardRow } from "#adapters/dexie/schema.ts";
import { type ChangeSet, emptyLibrary, replay } from "#core/index.ts";
import { fieldStep, importStep, retractStep, tagStep } from "#test/contracts/steps.ts";
import { freshDatabase } from "./fresh-database.ts";

let fresh = freshDatabase();

beforeEach(() => {
  fresh = freshDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await fresh.dispose();
});

function shards(): Promise<readonly ShardRow[]> {
  return fresh.connect().read(["shards"], (tables) => tables.shards.toArray());
}

/** A random history; `compact` and `other` are what happens between its steps. */
const events = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant("field" as const),
        id: fc.nat(12),
        field: fc.constantFrom("name", "deleted", "order"),
        to: fc.constantFrom<(string | number | boolean | null)[]>("a", "b", 3, true, null),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("import" as const),
        names: fc.array(fc.constantFrom("x", "y", "z"), { minLength: 1 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("retract" as const), which: fc.nat(5) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("compact" as const), window: fc.constantFrom(0, 1) }) },
  ),
  { maxLength: 40 },
);

describe("compaction", () => {
  test("keeps the library equal to the whole log, whatever happened and whichever window compacts", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (happened) => {
        const own = freshDatabase();
        try {
          const windows = [own.openStore(), own.openStore()] as const;
          await windows[0].load();
          await windows[1].load();
          const log: ChangeSet[] = [];
          for (const [n, event] of happened.entries()) {
            if (event.kind === "compact") {
              await windows[event.window as 0 | 1].compact();
              continue;
            }
            const imports = log.filter((step) => step.joined !== undefined);
            const taken = event.kind === "retract" ? imports[event.which % Math.max(1, imports.length)] : undefined;
            if (event.kind === "retract" && taken === undefined) continue;
            // Later steps with earlier stamps: what comes from a colleague's clock or a journal.
            const ms = 1 + ((n * 7) % 40);
            const step =
              event.kind === "field"
                ? fieldStep(ms, "tags", `t${event.id}`, event.field, event.to)
                : event.kind === "import"
                  ? importStep(ms, event.names)
                  : retractStep(ms, taken as ChangeSet);
            const unique = { ...step, id: `row-${n}` as ChangeSet["id"] };
            await windows[n % 2 === 0 ? 0 : 1].apply(unique);
            log.push(unique);
          }
          const { library } = await own.openStore().load();
          expect(library).toEqual(replay(emptyLibrary, log));
        } finally {
          await own.dispose();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test("puts at most one hundred records in a shard, highlights by edition, each edition alone", async () => {
    const store = fresh.openStore();
    await store.load();
    const passage = (edition: string) => ({ edition, start: 0, end: 1, exact: "a" });
    for (let n = 0; n < 130; n += 1)
      await store.apply(fieldStep(n + 1, "highlights", `h${n}`, "passage", passage(n % 2 === 0 ? "one" : "two")));
    for (let n = 0; n < 105; n += 1) await store.apply(tagStep(200 + n));
    for (const edition of ["one", "two"]) {
      await store.apply({ ...fieldStep(400, "editions", edition, "text", edition), id: edition as ChangeSet["id"] });
    }
    await store.compact();
    const rows = await shards();
    expect(Object.fromEntries(rows.map((row) => [row.key, row.records.length]))).toEqual({
      "editions/one/0": 1,
      "editions/two/0": 1,
      "highlights/one/0": 65,
      "highlights/two/0": 65,
      "tags//0": 100,
      "tags//1": 5,
    });
  });

  test("rewrites only the shards that changed, also in a window that did not make them", async () => {
    const store = fresh.openStore();
    await store.load();
    for (let n = 1; n <= 250; n += 1) await store.apply(tagStep(n));
    await store.compact();
    store.close();
    const other = fresh.openStore();
    await other.load();
    await other.apply(fieldStep(1_000, "tags", "tag-150", "name", "Renamed"));
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    await other.compact();
    const keys = put.mock.calls.map(([value]) => (value as { key: string }).key);
    expect(keys.sort()).toEqual(["compaction", "tags//1"]);
    expect((await fresh.openStore().load()).library.tags.get("tag-150" as never)?.name).toBe("Renamed");
  });

  test("leaves the log whole", async () => {
    const store = fresh.openStore();
    await store.load();
    const steps = [tagStep(1), importStep(2, ["x"]), tagStep(3)];
    for (const step of steps) await store.apply(step);
    await store.compact();
    expect(await store.history()).toEqual(steps);
  });

  test("of two windows that compact at once neither harms the other", async () => {
    const windows = [fresh.openStore(), fresh.openStore()] as const;
    await Promise.all(windows.map((window) => window.load()));
    for (let n = 1; n <= 120; n += 1) await windows[n % 2 === 0 ? 0 : 1].apply(tagStep(n));
    await Promise.all([windows[0].compact(), windows[1].compact(), windows[0].apply(tagStep(121))]);
    await Promise.all(windows.map((window) => window.compact()));
    const records = (await shards()).flatMap((row) => row.records.map((record) => record.id));
    expect(new Set(records).size).toBe(121);
    expect(records).toHaveLength(121);
  });

  test("that another window overtook writes nothing", async () => {
    const database = fresh.connect();
    const compaction = new Compaction(database);
    const other = fresh.openStore();
    await other.load();
    await other.apply(tagStep(1));
    const write = database.write.bind(database);
    vi.spyOn(database, "write").mockImplementationOnce(async (names, work) => {
      await other.apply(tagStep(2));
      await other.compact();
      return write(names, work);
    });
    expect(await compaction.run()).toBe(0);
    expect((await shards()).flatMap((row) => row.records.map((record) => record.id))).toEqual(["tag-1", "tag-2"]);
    expect(await compaction.run()).toBe(0);
    await other.apply(tagStep(3));
    expect(await compaction.run()).toBe(1);
    expect((await shards()).flatMap((row) => row.records.map((record) => record.id))).toEqual([
      "tag-1",
      "tag-2",
      "tag-3",
    ]);
  });

  test.each<[string, (row: ShardRow) => ShardRow | null]>([
    ["vanished", () => null],
    ["lost a record", (row) => ({ ...row, records: row.records.slice(1) })],
    [
      "is of an earlier time",
      (row) => ({ ...row, writtenAt: 1, records: row.records.map((record) => ({ ...record, name: "Earlier" })) }),
    ],
  ])("R2: makes all anew from the log where a shard %s between two runs of one window", async (_, harm) => {
    const store = fresh.openStore();
    await store.load();
    const log = Array.from({ length: 150 }, (_step, n) => tagStep(n + 1));
    for (const step of log) await store.apply(step);
    await store.compact();
    const [row] = await shards();
    const harmed = harm(row as ShardRow);
    await fresh
      .connect()
      .write(["shards"], (tables) =>
        harmed === null ? tables.shards.delete((row as ShardRow).key) : tables.shards.put(harmed).then(() => undefined),
      );
    const changes = [fieldStep(1_000, "tags", "tag-7", "name", "Renamed"), tagStep(1_001)];
    for (const step of changes) await store.apply(step);
    await store.compact();
    const { library } = await fresh.openStore().load();
    expect(library).toEqual(replay(emptyLibrary, [...log, ...changes]));
    const ids = (await shards()).flatMap(({ records }) => records.map((record) => record.id));
    expect(ids.sort()).toEqual([...library.tags.keys()].sort());
  });

  test("R2: makes all anew at the next run where the first one that tried to failed", async () => {
    const store = fresh.openStore();
    await store.load();
    for (let n = 1; n <= 150; n += 1) await store.apply(tagStep(n));
    await store.compact();
    const database = fresh.connect();
    await database.write(["shards"], (tables) => tables.shards.delete("tags//0"));
    const compaction = new Compaction(database);
    vi.spyOn(database, "write").mockRejectedValueOnce(new Error("no room"));
    await expect(compaction.run()).rejects.toThrow("no room");
    expect(await compaction.run()).toBe(1);
    expect((await shards()).flatMap(({ records }) => records.map((record) => record.id))).toHaveLength(150);
  });

  test("after an import was taken back holds nothing of it, also where it was compacted before", async () => {
    const store = fresh.openStore();
    await store.load();
    const imported = importStep(2, ["theirs"]);
    await store.apply(tagStep(1));
    await store.apply(imported);
    await store.compact();
    await store.apply(retractStep(3, imported));
    expect([...(await fresh.openStore().load()).library.tags.keys()]).toEqual(["tag-1"]);
    await store.compact();
    expect((await shards()).flatMap((row) => row.records.map((record) => record.id))).toEqual(["tag-1"]);
  });

  test("begins by itself when enough rows wait and the window is idle", async () => {
    const store = fresh.openStore();
    await store.load();
    for (let n = 1; n <= 100; n += 1) await store.apply(tagStep(n));
    await vi.waitFor(async () => expect(await shards()).not.toEqual([]), { timeout: 15_000 });
  }, 20_000);

  test("ten thousand changes are read back whole, from the log alone and from shards", async () => {
    const store = fresh.openStore();
    await store.load();
    const log = Array.from({ length: 10_000 }, (_, n) =>
      n % 3 === 0 ? tagStep(n + 1) : fieldStep(n + 1, "tags", `tag-${n - (n % 3) + 1}`, "name", `Name ${n}`),
    );
    await fresh.connect().write(["log"], (tables) => tables.log.bulkAdd(log.map((step) => ({ ...step }))));
    const expected = replay(emptyLibrary, log);
    expect((await fresh.openStore().load()).library).toEqual(expected);
    await store.compact();
    const { library, lastSequence } = await fresh.openStore().load();
    expect(library).toEqual(expected);
    expect(lastSequence).toBe(10_000);
  }, 60_000);
});
