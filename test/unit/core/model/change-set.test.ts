import { describe, expect, test } from "vitest";
import {
  applyChangeSet,
  type ChangeSet,
  emptyLibrary,
  type NodeName,
  type Planned,
  toChangeSet,
  toStamp,
  undoPlan,
} from "#core/index.ts";

const header = { id: "c1" as never, stamp: toStamp(1, 0, "node000000000000" as NodeName), person: "p" as never };
const plan = (fields: Planned["writes"][number]["fields"], collection = "tags"): Planned => ({
  label: "x",
  writes: [{ collection, id: "t", fields }],
});

describe("a ChangeSet", () => {
  test("leaves out what would change nothing", () => {
    const library = applyChangeSet(emptyLibrary, toChangeSet(emptyLibrary, plan({ name: "a", order: 1 }), header));
    const again = toChangeSet(library, plan({ name: "a", order: 2, parent: null }), header);
    expect(again.changes).toEqual([{ collection: "tags", id: "t", field: "order", from: 1, to: 2 }]);
  });

  test("writes no register of deletion for a record that only this person can have made", () => {
    const made = applyChangeSet(emptyLibrary, toChangeSet(emptyLibrary, plan({ name: "a" }), header));
    expect(made.tags.get("t")).toEqual({ id: "t", name: "a", stamp: header.stamp });
  });

  test("writes one for a record that somebody else may have deleted", () => {
    const made = applyChangeSet(emptyLibrary, toChangeSet(emptyLibrary, plan({ tag: "a" }, "taggings"), header));
    expect(made.taggings.get("t")?.stamps).toEqual({ deleted: header.stamp });
  });

  test("keeps halves of character pairs out of the library, at any depth", () => {
    const { changes } = toChangeSet(
      emptyLibrary,
      plan({ name: "a\ud83d", deep: { list: ["\udc00b", 1, null] }, whole: "👍🏽 \\ud83d" }),
      header,
    );
    expect(changes.slice(1).map(({ to }) => to)).toEqual(["a\ufffd", { list: ["\ufffdb", 1, null] }, "👍🏽 \\ud83d"]);
  });

  test("that made a record is undone by deleting it, with its fields kept for redo", () => {
    const changeSet = toChangeSet(emptyLibrary, plan({ name: "a" }), header);
    const library = applyChangeSet(emptyLibrary, changeSet);
    expect(undoPlan(library, changeSet)).toEqual({
      writes: [{ collection: "tags", id: "t", fields: { deleted: true } }],
      kept: [],
    });
  });

  test.each(["tags", "taggings"])(
    "that brought a deleted record of %s back is undone with its values",
    (collection) => {
      const later = (ms: number) => ({ ...header, stamp: toStamp(ms, 0, "node000000000000" as NodeName) });
      const fields = [{ name: "a" }, { deleted: true }, { deleted: null, name: "b" }];
      let library = emptyLibrary;
      const [, , revival] = fields.map((written, at) => {
        const step = toChangeSet(library, plan(written, collection), later(at + 1));
        library = applyChangeSet(library, step);
        return step;
      });
      expect(undoPlan(library, revival as ChangeSet).writes).toEqual([
        { collection, id: "t", fields: { deleted: true, name: "a" } },
      ]);
    },
  );

  test("is not undone where a field was changed since, and says which", () => {
    const made = applyChangeSet(emptyLibrary, toChangeSet(emptyLibrary, plan({ name: "a", order: 1 }), header));
    const later = (ms: number) => ({ ...header, stamp: toStamp(ms, 0, "node000000000000" as NodeName) });
    const step = toChangeSet(made, plan({ name: "b", order: 2 }), later(2));
    const stepped = applyChangeSet(made, step);
    const since = applyChangeSet(stepped, toChangeSet(stepped, plan({ name: "c" }), later(3)));
    const { writes, kept } = undoPlan(since, step);
    expect(writes).toEqual([{ collection: "tags", id: "t", fields: { order: 1 } }]);
    expect(kept.map(({ change, stamp }) => [change.field, stamp])).toEqual([["name", later(3).stamp]]);
  });
});
