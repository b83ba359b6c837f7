import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { firstPlace, type LibraryPlaces } from "#core/index.ts";
import { tagStep } from "./steps.ts";

/** One computer; each `open` is a window of its own. */
export interface ComputerUnderTest {
  open(): LibraryPlaces;
  dispose(): Promise<void>;
}

/** What the places of every database keep to. */
export function describeLibraryPlaces(name: string, make: () => ComputerUnderTest): void {
  describe(`${name} as places of a library`, () => {
    let computer: ComputerUnderTest;
    let places: LibraryPlaces;

    beforeEach(() => {
      computer = make();
      places = computer.open();
    });

    afterEach(() => computer.dispose());

    test("a place is the same object each time, and has its name", async () => {
      expect(places.at(firstPlace)).toBe(places.at(firstPlace));
      expect(places.at(firstPlace).name).toBe(firstPlace);
      const made = await places.make();
      expect(places.at(made.name)).toBe(made);
    });

    test("a made place is empty, has another name each time, and is found by other windows once it is used", async () => {
      expect(await places.made()).toEqual([]);
      const [one, two] = [await places.make(), await places.make()];
      expect(new Set([one.name, two.name, firstPlace]).size).toBe(3);
      for (const { store } of [one, two])
        expect(await store.load()).toMatchObject({ isNew: true, lastSequence: 0, lostRows: 0 });
      expect([...(await computer.open().made())].sort()).toEqual([one.name, two.name].sort());
    });

    test("what stands in one place does not stand in another", async () => {
      const made = await places.make();
      const first = places.at(firstPlace);
      await first.store.load();
      await made.store.load();
      await first.store.apply(tagStep(1));
      await first.local.write("desk", "first");
      await made.store.applyAll([tagStep(2), tagStep(3)]);
      expect(await first.store.history()).toEqual([tagStep(1)]);
      expect(await made.store.history()).toEqual([tagStep(2), tagStep(3)]);
      expect(await made.local.read("desk")).toBeNull();
      const other = computer.open();
      expect(await other.at(made.name).store.history()).toEqual([tagStep(2), tagStep(3)]);
      expect(await other.at(firstPlace).local.read("desk")).toBe("first");
    });

    test("two windows on one place hear each other, and windows on another place do not", async () => {
      const made = await places.make();
      await made.store.load();
      const elsewhere = computer.open().at(firstPlace);
      await elsewhere.store.load();
      const beside = computer.open().at(made.name);
      await beside.store.load();
      const heard: string[] = [];
      elsewhere.store.watch((step) => heard.push(`elsewhere ${step.id}`));
      const hears = new Promise<void>((resolve) => {
        beside.store.watch((step) => {
          heard.push(`beside ${step.id}`);
          resolve();
        });
      });
      await made.store.apply(tagStep(1));
      await hears;
      expect(heard).toEqual(["beside step-1"]);
    });

    test("the log is read backwards from any row, and by the names of its steps", async () => {
      const { store, log } = places.at(firstPlace);
      await store.load();
      for (const n of [1, 2, 3, 4]) await store.apply(tagStep(n));
      const latest = await log.before(Number.POSITIVE_INFINITY, 3);
      expect(latest).toEqual([4, 3, 2].map((n) => ({ sequence: n, step: tagStep(n) })));
      expect(await log.before(2, 3)).toEqual([{ sequence: 1, step: tagStep(1) }]);
      expect(await log.before(1, 3)).toEqual([]);
      expect(await log.named([tagStep(3).id, tagStep(9).id])).toEqual([{ sequence: 3, step: tagStep(3) }]);
    });

    test.each(["the first place", "a made place"])("%s that was taken away holds nothing any more", async (which) => {
      const { name: placeName } = which === "a made place" ? await places.make() : places.at(firstPlace);
      const { store } = places.at(placeName);
      const { databaseId } = await store.load();
      await store.apply(tagStep(1));
      await places.remove(placeName);
      expect(await places.made()).toEqual([]);
      await expect(store.apply(tagStep(2))).rejects.toMatchObject({ name: "StoreFailed" });
      const again = await computer.open().at(placeName).store.load();
      expect(again).toMatchObject({ isNew: true, lastSequence: 0 });
      expect(again.databaseId).not.toBe(databaseId);
    });

    test.each(["the first place", "a made place"])(
      "R10: another window on %s that is taken away is told so, and writes there no more",
      async (which) => {
        const { name: placeName } = which === "a made place" ? await places.make() : places.at(firstPlace);
        const other = computer.open().at(placeName);
        await other.store.load();
        await other.store.apply(tagStep(1));
        await places.remove(placeName);
        await expect(other.removed).resolves.toBeUndefined();
        const told = {
          name: "StoreFailed",
          isDamage: false,
          message: expect.stringMatching(/restored in another window.*eload this window/),
        };
        await expect(other.store.apply(tagStep(2))).rejects.toMatchObject(told);
        await expect(other.local.write("desk", 1)).rejects.toMatchObject(told);
        await expect(other.store.load()).rejects.toMatchObject(told);
        expect(await computer.open().at(placeName).store.load()).toMatchObject({ isNew: true, lastSequence: 0 });
      },
    );

    test("taking a place away leaves the others alone, and none where there is none is no fault", async () => {
      const [one, two] = [await places.make(), await places.make()];
      await two.store.load();
      await two.store.apply(tagStep(1));
      await places.remove(one.name);
      await places.remove(one.name);
      expect(await two.store.history()).toEqual([tagStep(1)]);
      expect(await places.made()).toEqual([two.name]);
    });
  });
}
