import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LocalState } from "#core/index.ts";

export interface LocalUnderTest {
  open(): LocalState;
  dispose(): Promise<void>;
}

/** What every keeper of local values keeps to. */
export function describeLocalState(name: string, make: () => LocalUnderTest): void {
  describe(`${name} as local state`, () => {
    let database: LocalUnderTest;
    let local: LocalState;

    beforeEach(() => {
      database = make();
      local = database.open();
    });

    afterEach(() => database.dispose());

    test("a value comes back as it was, also in another window", async () => {
      const value = { panes: [{ id: "a", size: 50.5 }], text: "“zwölf” 🙂", nothing: null };
      await local.write("desk", value);
      expect(await local.read("desk")).toEqual(value);
      expect(await database.open().read("desk")).toEqual(value);
    });

    test("what was never written is null, and so is what was removed", async () => {
      expect(await local.read("desk")).toBeNull();
      await local.write("desk", 1);
      await local.remove("desk");
      expect(await local.read("desk")).toBeNull();
    });

    test("the last value counts", async () => {
      await local.write("desk", 1);
      await local.write("desk", 2);
      expect(await local.read("desk")).toBe(2);
    });

    test("of several windows that make a value at once, all get the same one, and it stays", async () => {
      const windows = [local, database.open(), database.open()];
      const made = await Promise.all(windows.map((one, index) => one.readOrMake("who", { index })));
      expect(new Set(made.map((value) => JSON.stringify(value))).size).toBe(1);
      expect(await database.open().readOrMake("who", "later")).toEqual(made[0]);
      expect(await local.read("who")).toEqual(made[0]);
    });

    test("a value that is there is not made anew, even where it is false or nothing", async () => {
      for (const value of [0, false, ""]) {
        await local.write("value", value);
        expect(await local.readOrMake("value", "made")).toBe(value);
      }
    });

    test("keys are listed by how they begin, in order", async () => {
      for (const key of ["draft:b", "desk", "draft:a", "drafts"]) await local.write(key, true);
      expect(await local.keys("draft:")).toEqual(["draft:a", "draft:b"]);
      expect(await local.keys("x")).toEqual([]);
    });
  });
}
