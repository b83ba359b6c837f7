import { beforeEach, describe, expect, it } from "vitest";
import {
  addTag,
  archiveTag,
  CommandRefused,
  deleteTag,
  describeTag,
  type HighlightId,
  type Library,
  mergeTags,
  placeTag,
  splitTag,
  stepTag,
  type TagId,
  type TagStep,
  tagHighlight,
  tagMany,
  untagHighlight,
  viewOf,
} from "#core/index.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const [territory, verification, casualties, annexation] = ["territory", "verification", "casualties", "annexation"].map(
  (name) => `sample-tag-${name}`,
) as [TagId, TagId, TagId, TagId];

let ana: Replica;

beforeEach(() => {
  ana = new Replica("ana", 1_000);
  ana.join(samples());
});

const outline = () =>
  viewOf(ana.library)
    .codebook.entries.map(({ tag, depth }) => `${"–".repeat(depth)}${tag.name[0] ?? ""}`)
    .join(" ");
const all = (): readonly HighlightId[] => viewOf(ana.library).highlights.map(({ highlight }) => highlight.id);
const tagsOn = (id: HighlightId | undefined) =>
  viewOf(ana.library)
    .highlights.find(({ highlight }) => highlight.id === id)
    ?.tags.map(({ name }) => name);
const undoLast = () => {
  const step = ana.log.at(-1);
  if (step !== undefined) ana.undo(step);
};

describe("placing a tag", () => {
  const place = (tag: TagId, parent: TagId | null, before: TagId | null) =>
    ana.run((library) => placeTag(library, { tag, parent, before }));
  const step = (tag: TagId, way: TagStep) => ana.run((library) => stepTag(library, { tag, step: way }));

  it("puts it before another, below another, and takes what stands below along", () => {
    place(annexation, null, territory);
    expect(outline()).toBe("A T V C");
    place(casualties, verification, null);
    place(verification, annexation, null);
    expect(outline()).toBe("A –V ––C T");
    undoLast();
    expect(outline()).toBe("A T V –C");
  });

  it("writes nothing where it stands there already", () => {
    expect(place(verification, null, casualties).writes).toEqual([]);
    expect(place(annexation, null, null).writes).toEqual([]);
  });

  it("refuses a place below itself", () => {
    place(casualties, verification, null);
    expect(() => place(verification, casualties, null)).toThrow("“Verification” can't stand below itself.");
    expect(() => place(verification, verification, null)).toThrow(CommandRefused);
  });

  it("steps up, down, in and out, and stays where it can go no further", () => {
    step(verification, "in");
    expect(outline()).toBe("T –V C A");
    step(casualties, "in");
    expect(outline()).toBe("T –V –C A");
    step(casualties, "up");
    expect(outline()).toBe("T –C –V A");
    for (const way of ["up", "in"] as const) expect(step(casualties, way).writes).toEqual([]);
    step(casualties, "out");
    expect(outline()).toBe("T –V C A");
    expect(step(casualties, "out").writes).toEqual([]);
    step(annexation, "down");
    expect(outline()).toBe("T –V C A");
  });

  it("steps past an archived sibling, which is hidden", () => {
    ana.run((library) => archiveTag(library, { tag: verification, isArchived: true }));
    step(casualties, "up");
    expect(viewOf(ana.library).tags.map(({ name }) => name)).toEqual(["Casualties", "Territory", "Annexation"]);
  });

  it("finds room in a row of tags that all have one place, also a very large one", () => {
    for (const order of [1, Number.MAX_VALUE]) {
      ana.library = {
        ...ana.library,
        tags: new Map([...ana.library.tags].map(([id, tag]) => [id, { ...tag, order }])),
      };
      place(territory, null, annexation);
      expect(viewOf(ana.library).tags[0]?.name).toBe("Territory");
      place(territory, null, null);
      expect(viewOf(ana.library).tags.at(-1)?.name).toBe("Territory");
    }
  });
});

describe("what a tag means", () => {
  it("is kept by part, and an empty text unsets it", () => {
    const write = (texts: Parameters<typeof describeTag>[1]["texts"]) =>
      ana.run((library) => describeTag(library, { tag: territory, texts }));
    write({ definition: "Who holds what ground.", include: "“liberated”" });
    write({ include: "  ", exclude: "Claims of a vote." });
    const tag = ana.library.tags.get(territory);
    expect(tag).toMatchObject({ definition: "Who holds what ground.", exclude: "Claims of a vote." });
    expect(tag?.include).toBeUndefined();
    expect(() => write({ definition: "x".repeat(4001) })).toThrow("4,000 characters at most");
  });

  it("can't be changed where the tag is gone", () => {
    ana.run((library) => deleteTag(library, { tag: territory }));
    const change = (library: Library) => archiveTag(library, { tag: territory, isArchived: true });
    expect(() => ana.run(change)).toThrow("not in the library any more");
  });

  it("names an archived tag as the reason why its name can't be had", () => {
    ana.run((library) => archiveTag(library, { tag: territory, isArchived: true }));
    expect(() => ana.run((library) => addTag(library, { newId: ana.nextId(), name: "territory" }))).toThrow(
      "There is a tag “Territory” already; it is archived.",
    );
  });
});

describe("many highlights at once", () => {
  it("get and lose one's own tags in one step, and what others put there stays and is told", () => {
    const [first, second, third] = all();
    ana.run((library) =>
      tagHighlight(library, { highlight: first as HighlightId, tag: territory, person: ana.person }),
    );
    const many = { highlights: all(), add: [casualties], remove: [territory], person: ana.person };
    const planned = ana.run((library) => tagMany(library, many));
    expect(planned.label).toBe("change 2 tags on 3 highlights");
    expect(planned.kept).toBe([first, second, third].filter((id) => tagsOn(id)?.includes("Territory")).length);
    for (const id of all()) expect(tagsOn(id)).toContain("Casualties");
    expect(tagMany(ana.library, { ...many, remove: [] }).writes).toEqual([]);
    undoLast();
    for (const id of all()) expect(tagsOn(id)).not.toContain("Casualties");
    expect(viewOf(ana.library).highlightById.get(first as HighlightId)?.taggings).toHaveLength(2);
  });

  it("take a merged tag off under every id that counts as it", () => {
    const [first] = all() as [HighlightId];
    const own = { highlight: first, person: ana.person };
    ana.run((library) => tagHighlight(library, { ...own, tag: casualties }));
    ana.run((library) => tagHighlight(library, { ...own, tag: annexation }));
    ana.run((library) => mergeTags(library, { tags: [casualties], into: annexation }));
    ana.run((library) => untagHighlight(library, { ...own, tag: casualties }));
    expect(tagsOn(first)).not.toContain("Annexation");
    expect(() => ana.run((library) => untagHighlight(library, { ...own, tag: annexation }))).toThrow(CommandRefused);
  });
});

describe("splitting a tag", () => {
  it("moves highlights to a new tag beside it, in one step", () => {
    ana.run((library) => placeTag(library, { tag: annexation, parent: territory, before: null }));
    const highlights = all().slice(0, 2);
    for (const highlight of highlights)
      ana.run((library) => tagHighlight(library, { highlight, tag: annexation, person: ana.person }));
    const split = {
      tag: annexation,
      highlights,
      into: { newId: ana.nextId<TagId>(), name: "Votes" },
      person: ana.person,
    };
    const planned = ana.run((library) => splitTag(library, split));
    expect(planned).toMatchObject({ label: "move 2 highlights from “Annexation” to “Votes”", kept: 0 });
    expect(outline()).toBe("T –A –V V C");
    for (const highlight of highlights) {
      expect(tagsOn(highlight)).toContain("Votes");
      expect(tagsOn(highlight)).not.toContain("Annexation");
    }
    undoLast();
    expect(outline()).toBe("T –A V C");
    for (const highlight of highlights) expect(tagsOn(highlight)).toContain("Annexation");
  });

  it("moves them to a tag that is there, leaves what others tagged, and refuses what would move nothing", () => {
    const highlights = all();
    const split = { tag: territory, highlights, into: casualties, person: ana.person };
    const { kept } = ana.run((library) => splitTag(library, split));
    expect(kept).toBe(viewOf(ana.library).highlightCountByTag.get(territory));
    expect(() => ana.run((library) => splitTag(library, { ...split, into: territory }))).toThrow("another tag");
    expect(() => ana.run((library) => splitTag(library, { ...split, highlights: [] }))).toThrow(
      "Choose the highlights",
    );
    const into = { newId: ana.nextId<TagId>(), name: "Casualties" };
    expect(() => ana.run((library) => splitTag(library, { ...split, into }))).toThrow("There is a tag");
  });
});
