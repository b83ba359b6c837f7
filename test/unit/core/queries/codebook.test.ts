import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  archiveTag,
  type CodebookEntry,
  deleteTag,
  emptyLibrary,
  giveNumberKey,
  type HighlightId,
  joinInto,
  type Library,
  lowestStamp,
  mergeLibraries,
  mergeTags,
  notesOn,
  partTag,
  placeTag,
  type StoredRecord,
  sealNote,
  type TagId,
  tagHighlight,
  viewOf,
} from "#core/index.ts";
import { codebookOf } from "#core/queries/codebook.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const [territory, verification, casualties, annexation] = ["territory", "verification", "casualties", "annexation"].map(
  (name) => `sample-tag-${name}`,
) as [TagId, TagId, TagId, TagId];
const centres = "sample-highlight-centres" as HighlightId;

function started(name = "ana"): Replica {
  const replica = new Replica(name, Date.UTC(2026, 0, 1));
  replica.join(samples(), "samples");
  return replica;
}

const outline = (library: Library) =>
  codebookOf(library).entries.map(({ tag, depth }) => `${"  ".repeat(depth)}${tag.name}`);
const namesOn = (library: Library) =>
  viewOf(library)
    .highlightById.get(centres)
    ?.tags.map(({ name }) => name);

/** A library of tags with these fields, by id. */
function tagsOf(tags: Readonly<Record<string, object>>): Library {
  const records = Object.entries(tags).map(
    ([id, fields]) => ({ id, stamp: lowestStamp, name: id, colour: "rose", order: 1, ...fields }) as StoredRecord,
  );
  return joinInto(emptyLibrary, [{ collection: "tags", records }]);
}

describe("tags that were merged", () => {
  test("are one tag in every view, with their highlights, notes and what stood below them", () => {
    const ana = started();
    ana.run((library) => placeTag(library, { tag: annexation, parent: territory, before: null }));
    const on = { collection: "tags", id: territory } as const;
    ana.run((library) =>
      sealNote(library, {
        note: ana.nextId(),
        newVersion: ana.nextId(),
        on,
        person: ana.person,
        content: plainNote("x"),
      }),
    );
    const step = ana.run((library) => mergeTags(library, { tags: [territory], into: casualties }));
    expect(step.label).toBe("merge tag “Territory” into “Casualties”");
    expect(outline(ana.library)).toEqual(["Verification", "Casualties", "  Annexation"]);
    expect(namesOn(ana.library)).toEqual(["Casualties"]);
    const view = viewOf(ana.library);
    expect(view.highlightCountByTag.get(casualties)).toBe(2);
    expect(view.highlightById.get(centres)?.taggings.map(({ tag }) => tag)).toEqual([casualties]);
    expect(notesOn(view, { collection: "tags", id: casualties })).toHaveLength(1);
    ana.run((library) => partTag(library, { tag: territory }));
    expect(outline(ana.library)).toEqual(["Territory", "  Annexation", "Verification", "Casualties"]);
    expect(namesOn(ana.library)).toEqual(["Territory"]);
  });

  test("that two people merged into each other count as the one with the smallest id, for both", () => {
    const [ana, ben] = [started("ana"), started("ben")];
    ana.run((library) => mergeTags(library, { tags: [territory], into: verification }));
    ben.run((library) => mergeTags(library, { tags: [verification], into: territory }));
    const both = [mergeLibraries(ana.library, ben.library), mergeLibraries(ben.library, ana.library)];
    for (const library of both) {
      expect(outline(library)).toEqual(["Territory", "Casualties", "Annexation"]);
      expect(namesOn(library)).toEqual(["Territory"]);
    }
  });

  test("go with the tag that they count as when it is deleted here, and stand for themselves when it was deleted elsewhere", () => {
    const [ana, ben] = [started("ana"), started("ben")];
    ana.run((library) => mergeTags(library, { tags: [territory], into: verification }));
    ben.run((library) => deleteTag(library, { tag: verification }));
    const apart = mergeLibraries(ana.library, ben.library);
    expect(outline(apart)).toEqual(["Territory", "Casualties", "Annexation"]);
    expect(namesOn(apart)).toEqual(["Territory"]);
    ana.run((library) => deleteTag(library, { tag: verification }));
    expect(outline(ana.library)).toEqual(["Casualties", "Annexation"]);
    expect(namesOn(ana.library)).toEqual([]);
  });

  test("can be put on and taken off under either id", () => {
    const ana = started();
    const own = { highlight: centres, tag: territory, person: ana.person };
    ana.run((library) => tagHighlight(library, own));
    ana.run((library) => mergeTags(library, { tags: [territory], into: verification }));
    expect(ana.run((library) => tagHighlight(library, { ...own, tag: verification })).writes).toEqual([]);
  });
});

describe("the tree", () => {
  test("keeps what stood below a deleted tag, one level up", () => {
    const ana = started();
    ana.run((library) => placeTag(library, { tag: verification, parent: territory, before: null }));
    ana.run((library) => placeTag(library, { tag: casualties, parent: verification, before: null }));
    expect(outline(ana.library)).toEqual(["Territory", "  Verification", "    Casualties", "Annexation"]);
    ana.run((library) => deleteTag(library, { tag: verification }));
    expect(outline(ana.library)).toEqual(["Territory", "  Casualties", "Annexation"]);
  });

  test("keeps two tags that two people put below each other, the one with the smallest id at the top", () => {
    const [ana, ben] = [started("ana"), started("ben")];
    ana.run((library) => placeTag(library, { tag: territory, parent: verification, before: null }));
    ben.run((library) => placeTag(library, { tag: verification, parent: territory, before: null }));
    expect(outline(mergeLibraries(ana.library, ben.library))).toEqual([
      "Territory",
      "  Verification",
      "Casualties",
      "Annexation",
    ]);
  });

  test("archives what stands below with a tag, and offers neither", () => {
    const ana = started();
    ana.run((library) => placeTag(library, { tag: verification, parent: territory, before: null }));
    ana.run((library) => archiveTag(library, { tag: territory, isArchived: true }));
    expect(viewOf(ana.library).tags.map(({ name }) => name)).toEqual(["Casualties", "Annexation"]);
    expect(namesOn(ana.library)).toEqual(["Territory"]);
    expect(viewOf(ana.library).codebook.entries.filter(({ isArchived }) => isArchived)).toHaveLength(2);
  });
});

describe("number keys", () => {
  const keys = (library: Library) => [...codebookOf(library).byNumber].map(([number, { name }]) => `${number} ${name}`);

  test("go to the tags that were given one, and what is left to the others in their order", () => {
    const ana = started();
    expect(keys(ana.library)).toEqual(["1 Territory", "2 Verification", "3 Casualties", "4 Annexation"]);
    ana.run((library) => giveNumberKey(library, { tag: annexation, numberKey: 2 }));
    expect(keys(ana.library)).toEqual(["1 Territory", "2 Annexation", "3 Verification", "4 Casualties"]);
    ana.run((library) => giveNumberKey(library, { tag: casualties, numberKey: 2 }));
    expect(keys(ana.library)).toEqual(["1 Territory", "2 Casualties", "3 Verification", "4 Annexation"]);
    expect(ana.library.tags.get(annexation)?.numberKey).toBeUndefined();
  });

  test("go to the first in the codebook where two people gave one to two tags, and to none that is archived", () => {
    const ana = started();
    const tags = new Map([...ana.library.tags].map(([id, tag]) => [id, { ...tag, numberKey: 7 }]));
    ana.library = { ...ana.library, tags };
    expect(keys(ana.library)).toEqual(["1 Verification", "2 Casualties", "3 Annexation", "7 Territory"]);
    ana.run((library) => archiveTag(library, { tag: territory, isArchived: true }));
    expect(keys(ana.library)[2]).toBe("7 Verification");
  });
});

const ids = ["a", "b", "c", "d", "e", "f"];
const link = fc.option(fc.constantFrom(...ids, "gone"), { nil: undefined });
const anyTags = fc.dictionary(
  fc.constantFrom(...ids),
  fc.record({ mergedInto: link, parent: link, deleted: fc.constantFrom(undefined, undefined, true), order: fc.nat(2) }),
);

describe("whatever tags are merged into and stand below", () => {
  test("each visible tag counts once, the tree is whole and has no circle, and the order in which they came in makes no difference", () => {
    fc.assert(
      fc.property(anyTags, (tags) => {
        const library = tagsOf(tags);
        const { entries, byId } = codebookOf(library);
        const visible = Object.keys(tags).filter((id) => !tags[id]?.deleted);
        const counted = entries.flatMap(({ tag, merged }) => [tag.id, ...merged.map(({ id }) => id)]);
        expect(counted.toSorted()).toEqual(visible.toSorted());
        for (const id of visible) expect(byId.get(id as TagId)).toBeDefined();
        const before = new Set<string | null>([null]);
        for (const { tag, parent, depth } of entries) {
          expect(before).toContain(parent);
          expect(depth).toBe(parent === null ? 0 : (byId.get(parent)?.depth ?? 0) + 1);
          before.add(tag.id);
        }
        const plain = (all: readonly CodebookEntry[]) =>
          all.map(({ tag, merged, parent }) => [tag.id, merged.map(({ id }) => id), parent]);
        const turned = tagsOf(Object.fromEntries(Object.entries(tags).toReversed()));
        expect(plain(codebookOf(turned).entries)).toEqual(plain(entries));
      }),
      { numRuns: 500 },
    );
  });

  test("a chain of a hundred thousand is walked in time, without a deep stack", () => {
    const name = (index: number) => `t${String(index).padStart(6, "0")}`;
    const chain = (field: string) =>
      tagsOf(
        Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [name(index), { [field]: name(index + 1) }])),
      );
    expect(codebookOf(chain("mergedInto")).entries).toHaveLength(1);
    expect(codebookOf(chain("parent")).entries.at(-1)?.depth).toBe(99_999);
  }, 20_000);
});
