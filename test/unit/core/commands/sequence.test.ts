import { describe, expect, test } from "vitest";
import { addTag, deleteTag, renameTag, sequence, type TagId } from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";

const tag = "tag-1" as TagId;

describe("several commands as one step", () => {
  test("see what those before them planned", () => {
    const ana = new Replica("ana", 1_000);
    const planned = ana.run((library) =>
      sequence(library, "two tags", [
        (now) => addTag(now, { newId: tag, name: "Place" }),
        (now) => addTag(now, { newId: "tag-2" as TagId, name: "Time" }),
        (now) => renameTag(now, { tag, name: "Places" }),
      ]),
    );
    expect(planned.label).toBe("two tags");
    expect([...ana.library.tags.values()].map(({ name, order }) => [name, order])).toEqual([
      ["Places", 1],
      ["Time", 2],
    ]);
    expect(new Set([...ana.library.tags.values()].map(({ colour }) => colour)).size).toBe(2);
  });

  test("refuse as a whole where one of them would be refused because of another", () => {
    const ana = new Replica("ana", 1_000);
    const twice = () =>
      ana.run((library) =>
        sequence(library, "twice", [
          (now) => addTag(now, { newId: tag, name: "Place" }),
          (now) => addTag(now, { newId: "tag-2" as TagId, name: "Place" }),
        ]),
      );
    expect(twice).toThrow("Place");
    expect(ana.library.tags.size).toBe(0);
  });

  test("write each record once, the later value last", () => {
    const planned = sequence(new Replica("ana", 1_000).library, "make and delete", [
      (now) => addTag(now, { newId: tag, name: "Place" }),
      (now) => deleteTag(now, { tag }),
    ]);
    expect(planned.writes).toHaveLength(1);
    expect(planned.writes[0]?.fields).toMatchObject({ name: "Place", deleted: true });
  });

  test("are undone as one", () => {
    const ana = new Replica("ana", 1_000);
    ana.run((library) =>
      sequence(library, "two tags", [
        (now) => addTag(now, { newId: tag, name: "Place" }),
        (now) => addTag(now, { newId: "tag-2" as TagId, name: "Time" }),
      ]),
    );
    const step = ana.log.at(-1);
    if (step !== undefined) ana.undo(step);
    expect([...ana.library.tags.values()].map(({ deleted }) => deleted)).toEqual([true, true]);
  });
});
