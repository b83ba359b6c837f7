import { describe, expect, it } from "vitest";
import { archiveTag, placeTag, type TagId, viewOf } from "#core/index.ts";
import { dropPlace } from "#features/codebook/tree-drag.ts";
import { treeRows } from "#features/codebook/tree-rows.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const [territory, verification, casualties, annexation] = ["territory", "verification", "casualties", "annexation"].map(
  (name) => `sample-tag-${name}`,
) as [TagId, TagId, TagId, TagId];

/** Territory, below it Verification, below that Casualties; then Annexation. */
function codebook(archived?: TagId) {
  const ana = new Replica("ana", 1_000);
  ana.join(samples());
  ana.run((library) => placeTag(library, { tag: verification, parent: territory, before: null }));
  ana.run((library) => placeTag(library, { tag: casualties, parent: verification, before: null }));
  if (archived) ana.run((library) => archiveTag(library, { tag: archived, isArchived: true }));
  return viewOf(ana.library).codebook;
}

describe("the rows of the tree", () => {
  const rows = (view: Partial<Parameters<typeof treeRows>[1]>, archived?: TagId) =>
    treeRows(codebook(archived), { folded: new Set(), query: "", showsArchived: false, ...view }).map(
      ({ tag }) => tag.id,
    );

  it("leave out all that stands below a folded tag", () => {
    expect(rows({ folded: new Set([verification]) })).toEqual([territory, verification, annexation]);
    expect(rows({ folded: new Set([territory]) })).toEqual([territory, annexation]);
  });

  it("are those whose names hold the words, with what stands above them, folded or not", () => {
    expect(rows({ query: " CASUAL ", folded: new Set([territory]) })).toEqual([territory, verification, casualties]);
    expect(rows({ query: "zzz" })).toEqual([]);
  });

  it("leave out the archive unless it is asked for", () => {
    expect(rows({}, verification)).toEqual([territory, annexation]);
    expect(rows({ showsArchived: true }, verification)).toHaveLength(4);
  });
});

describe("where a dragged tag goes", () => {
  it.each([
    [
      "before another",
      annexation,
      { tag: territory, side: "before", isOpen: true },
      { parent: null, before: territory },
    ],
    [
      "after a folded one",
      annexation,
      { tag: territory, side: "after", isOpen: false },
      { parent: null, before: null },
    ],
    [
      "after an open one: first below it",
      annexation,
      { tag: territory, side: "after", isOpen: true },
      { parent: territory, before: verification },
    ],
    [
      "onto one: last below it",
      annexation,
      { tag: territory, side: "inside", isOpen: true },
      { parent: territory, before: null },
    ],
    [
      "after the last: not before itself",
      territory,
      { tag: annexation, side: "after", isOpen: false },
      { parent: null, before: null },
    ],
    ["nowhere below itself", territory, { tag: casualties, side: "inside", isOpen: false }, null],
    ["nowhere onto itself", territory, { tag: territory, side: "before", isOpen: true }, null],
  ] as const)("%s", (_, dragged, on, place) => {
    expect(dropPlace(codebook(), dragged, on)).toEqual(place);
  });
});
