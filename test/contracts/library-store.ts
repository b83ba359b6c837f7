import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { applyChangeSet, type ChangeSet, emptyLibrary, type LibraryStore, replay } from "#core/index.ts";
import { fieldStep, importStep, retractStep, tagStep } from "./steps.ts";

/** One database; each store that it opens is a window of its own. */
export interface DatabaseUnderTest {
  open(): LibraryStore;
  dispose(): Promise<void>;
}

/** What every store of a library keeps to. */
export function describeLibraryStore(name: string, make: () => DatabaseUnderTest): void {
  describe(`${name} as a library store`, () => {
    let database: DatabaseUnderTest;
    let store: LibraryStore;
    const opened: LibraryStore[] = [];

    function open(): LibraryStore {
      const one = database.open();
      opened.push(one);
      return one;
    }

    beforeEach(() => {
      database = make();
      store = open();
    });

    afterEach(async () => {
      for (const one of opened.splice(0)) one.close();
      await database.dispose();
    });

    test("a new database is empty, says that it is new, and says so once", async () => {
      const first = await store.load();
      expect(first).toMatchObject({ isNew: true, lastSequence: 0, lostRows: 0, recent: [] });
      expect(first.library).toEqual(emptyLibrary);
      expect(first.databaseId).not.toBe("");
      const second = await open().load();
      expect(second).toMatchObject({ isNew: false, databaseId: first.databaseId });
    });

    test("what was applied is there after closing and opening again", async () => {
      await store.load();
      const steps = [
        tagStep(1),
        tagStep(2),
        fieldStep(3, "tags", "tag-1", "name", "Renamed"),
        fieldStep(4, "tags", "tag-2", "deleted", true),
      ];
      for (const step of steps) await store.apply(step);
      store.close();
      const { library, recent, lastSequence } = await open().load();
      expect(library).toEqual(steps.reduce(applyChangeSet, emptyLibrary));
      expect(recent).toEqual(steps);
      expect(lastSequence).toBe(4);
    });

    test("collections and fields that this version does not know are kept", async () => {
      await store.load();
      await store.apply(fieldStep(1, "rebuttals", "r", "text", { deep: [1, "zwölf", null, "🙂"] }));
      const { library } = await open().load();
      expect(library.others.get("rebuttals")?.get("r")?.text).toEqual({ deep: [1, "zwölf", null, "🙂"] });
    });

    test("sequence numbers grow with the order of the calls, awaited or not", async () => {
      await store.load();
      const sequences = await Promise.all([1, 2, 3, 4, 5].map((n) => store.apply(tagStep(n))));
      expect(sequences).toEqual([1, 2, 3, 4, 5]);
      expect(await store.history()).toEqual([1, 2, 3, 4, 5].map((n) => tagStep(n)));
    });

    test("a step that is applied twice stands in the log once, under its first number", async () => {
      await store.load();
      expect(await store.apply(tagStep(1))).toBe(1);
      expect(await store.apply(tagStep(2))).toBe(2);
      expect(await store.apply(tagStep(1))).toBe(1);
      expect(await store.history()).toHaveLength(2);
      expect(await store.appliedIds()).toEqual(new Set(["step-1", "step-2"]));
    });

    test("many steps put there at once stand in their order, and the next one follows them", async () => {
      await store.load();
      const steps = Array.from({ length: 300 }, (_, n) => tagStep(n + 1));
      expect(await store.applyAll(steps)).toBe(300);
      expect(await store.apply(tagStep(301))).toBe(301);
      expect(await store.history()).toEqual([...steps, tagStep(301)]);
      const { library, lastSequence, lostRows } = await open().load();
      expect({ library, lastSequence, lostRows }).toEqual({
        library: replay(emptyLibrary, [...steps, tagStep(301)]),
        lastSequence: 301,
        lostRows: 0,
      });
    });

    test("none at once is no step", async () => {
      await store.load();
      expect(await store.applyAll([])).toBe(0);
      expect(await store.history()).toEqual([]);
    });

    test("many at once are refused where a step stands already, and nothing changes", async () => {
      await store.load();
      await store.apply(tagStep(1));
      await expect(store.applyAll([tagStep(2)])).rejects.toMatchObject({
        name: "StoreFailed",
        message: expect.stringMatching(/\.$/),
      });
      expect(await store.history()).toEqual([tagStep(1)]);
    });

    test("many at once with one that can't be put there are not put there at all", async () => {
      await store.load();
      const steps = [tagStep(1), tagStep(2), tagStep(1)];
      await expect(store.applyAll(steps)).rejects.toMatchObject({ name: "StoreFailed" });
      expect(await store.history()).toEqual([]);
      expect(await store.applyAll([tagStep(1), tagStep(2)])).toBe(2);
    });

    test("the latest two hundred steps come back, oldest first", async () => {
      await store.load();
      await Promise.all(Array.from({ length: 230 }, (_, n) => store.apply(tagStep(n + 1))));
      const { recent } = await open().load();
      expect(recent.map((step) => step.id)).toEqual(Array.from({ length: 200 }, (_, n) => `step-${n + 31}`));
    });

    test("an import that was taken back counts no more, and stays in the history", async () => {
      await store.load();
      const imported = importStep(2, ["theirs"]);
      const steps = [tagStep(1), imported, tagStep(3), retractStep(4, imported)];
      for (const step of steps) await store.apply(step);
      const { library } = await open().load();
      expect([...library.tags.keys()].sort()).toEqual(["tag-1", "tag-3"]);
      expect(library).toEqual(replay(emptyLibrary, steps));
      expect(await store.history()).toEqual(steps);
    });

    test("another window hears of each step, once and in order, and the one that did it does not", async () => {
      await store.load();
      const other = open();
      await other.load();
      const heard: ChangeSet[] = [];
      const own: ChangeSet[] = [];
      other.watch((step) => heard.push(step));
      store.watch((step) => own.push(step));
      const steps = Array.from({ length: 20 }, (_, n) => tagStep(n + 1));
      await Promise.all(steps.map((step) => store.apply(step)));
      await vi.waitFor(() => expect(heard).toEqual(steps));
      expect(own).toEqual([]);
    });

    test("two windows that write at once hear all of each other and end with the same library", async () => {
      const other = open();
      await Promise.all([store.load(), other.load()]);
      const heard: [string[], string[]] = [[], []];
      store.watch((step) => heard[0].push(step.id));
      other.watch((step) => heard[1].push(step.id));
      await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? store : other).apply(tagStep(n + 1))));
      const ids = (rest: number) =>
        Array.from({ length: 40 }, (_, n) => n).flatMap((n) => (n % 2 === rest ? [`step-${n + 1}`] : []));
      await vi.waitFor(() => {
        expect([...heard[0]].sort()).toEqual(ids(1).sort());
        expect([...heard[1]].sort()).toEqual(ids(0).sort());
      });
      expect((await open().load()).library.tags.size).toBe(40);
    });

    test("who stopped listening hears nothing more", async () => {
      await store.load();
      const other = open();
      await other.load();
      const heard: string[] = [];
      const stop = other.watch((step) => heard.push(step.id));
      const rest: string[] = [];
      other.watch((step) => rest.push(step.id));
      await store.apply(tagStep(1));
      await vi.waitFor(() => expect(rest).toEqual(["step-1"]));
      stop();
      await store.apply(tagStep(2));
      await vi.waitFor(() => expect(rest).toEqual(["step-1", "step-2"]));
      expect(heard).toEqual(["step-1"]);
    });

    test("what it answers is not what it keeps: changing the one leaves the other", async () => {
      await store.load();
      const aliases = ["a"];
      await store.apply(fieldStep(1, "tags", "t", "aliases", aliases));
      aliases.push("b");
      expect((await store.history())[0]?.changes[0]?.to).toEqual(["a"]);
    });

    test("a closed store refuses with a sentence", async () => {
      await store.load();
      store.close();
      await expect(store.apply(tagStep(1))).rejects.toMatchObject({
        name: "StoreFailed",
        message: expect.stringMatching(/\.$/),
      });
    });
  });
}
