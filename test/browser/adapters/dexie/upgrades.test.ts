import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DexieLocalState } from "#adapters/dexie/dexie-local-state.ts";
import { collectionNames, emptyLibrary, type Library, recordsOf, replay } from "#core/index.ts";
import { tagStep } from "#test/contracts/steps.ts";
import versionOne from "#test/fixtures/databases/version-1.json";
import { freshDatabase } from "./fresh-database.ts";

const tables = {
  log: { keyPath: "sequence", autoIncrement: true },
  shards: { keyPath: "key" },
  meta: { keyPath: "key" },
  local: { keyPath: "key" },
} as const;

let fresh = freshDatabase();

beforeEach(() => {
  fresh = freshDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await fresh.dispose();
});

/** A database as version 1 of the app left it; its connection is open, as in a window of that version. */
function openVersionOne(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(fresh.name, 10);
    request.onupgradeneeded = () => {
      for (const [name, options] of Object.entries(tables)) {
        const store = request.result.createObjectStore(name, options);
        if (name === "log") store.createIndex("id", "id", { unique: true });
        for (const row of versionOne.rows[name as keyof typeof tables]) store.add(row);
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Every row as it lies on disk. */
async function rowsIn(name: keyof typeof tables): Promise<readonly unknown[]> {
  return fresh.connect().read([name], (all) => all[name].toArray() as never);
}

function plain(library: Library): unknown {
  return Object.fromEntries(
    collectionNames(library).map((collection) => [collection, [...recordsOf(library, collection).values()].sort(byId)]),
  );
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

describe("R10: a database of version 1", () => {
  const expected = Object.fromEntries(
    Object.entries(versionOne.library).map(([name, records]) => [name, [...records].sort(byId)]),
  );

  test("opens and gives the same library, and its log and local values are untouched", async () => {
    (await openVersionOne()).close();
    const { library, lastSequence, lostRows, isNew, databaseId } = await fresh.openStore().load();
    expect(plain(library)).toEqual(expected);
    expect({ lastSequence, lostRows, isNew }).toEqual({ lastSequence: 78, lostRows: 0, isNew: false });
    expect(databaseId).toBe("c32c6b4c-c4cb-452f-895e-20aae8f8d876");
    expect(await rowsIn("log")).toEqual(versionOne.rows.log);
    expect(await rowsIn("shards")).toEqual(versionOne.rows.shards);
    expect(await new DexieLocalState(fresh.connect()).read("drafts/one")).toEqual({ text: "half a thought" });
  });

  test("knows its shards afterwards: one that goes missing is noticed, and the log makes up for it", async () => {
    (await openVersionOne()).close();
    await fresh.openStore().load();
    const { key = "" } = versionOne.rows.shards.at(-1) ?? {};
    await fresh.connect().write(["shards"], ({ shards }) => shards.delete(key));
    expect(plain((await fresh.openStore().load()).library)).toEqual(expected);
  });

  test("goes on: new steps and a compaction give what the whole log gives", async () => {
    (await openVersionOne()).close();
    const store = fresh.openStore();
    await store.load();
    expect(await store.apply(tagStep(1))).toBe(79);
    await store.compact();
    const { library } = await fresh.openStore().load();
    expect(library).toEqual(replay(emptyLibrary, await store.history()));
    expect(library.tags.get("tag-1" as never)?.name).toBe("Tag 1");
  });

  test("that was never compacted opens too", async () => {
    const database = await openVersionOne();
    await new Promise((resolve) => {
      const transaction = database.transaction(["meta", "shards"], "readwrite");
      transaction.objectStore("meta").delete("compaction");
      transaction.objectStore("shards").clear();
      transaction.oncomplete = resolve;
    });
    database.close();
    expect(plain((await fresh.openStore().load()).library)).toEqual(expected);
  });

  test("whose upgrade is cut off is as it was, and is upgraded at the next start", async () => {
    (await openVersionOne()).close();
    const put = IDBObjectStore.prototype.put;
    const cut = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
      this: IDBObjectStore,
      ...given: Parameters<typeof put>
    ) {
      const request = put.apply(this, given);
      this.transaction.abort();
      return request;
    });
    await expect(fresh.openStore().load()).rejects.toMatchObject({ name: "StoreFailed", isDamage: false });
    expect(cut).toHaveBeenCalled();
    cut.mockRestore();
    const old = await openVersionOne();
    expect(old.version).toBe(10);
    old.close();
    expect(plain((await fresh.openStore().load()).library)).toEqual(expected);
  });

  test("that a window of version 1 has open is upgraded when that one lets go, and two new windows agree", async () => {
    const old = await openVersionOne();
    const told = new Promise<void>((resolve) => {
      old.onversionchange = () => {
        old.close();
        resolve();
      };
    });
    const [one, two] = [fresh.openStore(), fresh.openStore()];
    const [first, second] = await Promise.all([one.load(), two.load()]);
    await told;
    expect(plain(first.library)).toEqual(expected);
    expect(second.library).toEqual(first.library);
  });

  test("that a window of version 1 does not let go of says so after a while, and opens once it does", async () => {
    const old = await openVersionOne();
    const store = fresh.openStore();
    await expect(store.load()).rejects.toMatchObject({
      name: "StoreFailed",
      isDamage: false,
      message: expect.stringMatching(/^Another window of Variorum still holds the library\./),
    });
    old.close();
    expect(plain((await store.load()).library)).toEqual(expected);
  }, 20_000);
});
