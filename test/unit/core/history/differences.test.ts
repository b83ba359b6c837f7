import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  addClaim,
  type ClaimId,
  comingDifferences,
  describeTie,
  differences,
  fieldsBack,
  type HighlightId,
  type Item,
  itemDifference,
  type Library,
  markPassage,
  Names,
  type NoteId,
  type PersonId,
  partWords,
  putBack,
  recolourTag,
  renameTag,
  revertTo,
  sealNote,
  type TagId,
  tagHighlight,
  tieToClaim,
  withItemOf,
} from "#core/index.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { joinedFrom, Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import { replicasFrom, work } from "../merge/laws.ts";
import { type Deed, deeds, doDeed } from "../merge/random-work.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const noon = 1_700_000_000_000;

/** A library, and the same one after more work and an import. */
const pasts = fc.record({ given: work(1), first: deeds, then: deeds }).map(({ given, first, then }) => {
  const [colleague] = replicasFrom(given, samples()) as [Replica];
  const own = new Replica("own", noon);
  own.join(samples(), "samples");
  const doAll = (all: readonly Deed[]) => {
    for (const deed of all) doDeed(own, deed);
  };
  doAll(first);
  const earlier = own.library;
  own.join(joinedFrom(colleague.library), "colleague");
  doAll(then);
  return { own, earlier };
});

function goBack(own: Replica, earlier: Library): void {
  own.run((library) => revertTo(library, { earlier, label: "go back", ids: { next: () => own.nextId() } }));
}

function samplesOf(): Replica {
  const own = new Replica("own", noon);
  own.join(samples(), "samples");
  return own;
}

const tag = "sample-tag-territory" as TagId;
const anyTag = (library: Library) => (library.tags.has(tag) ? tag : ([...library.tags.keys()][0] as TagId));

describe("what going back would change", () => {
  test("is nothing for a library and itself, and nothing is left of it after going back", () => {
    fc.assert(
      fc.property(pasts, ({ own, earlier }) => {
        expect(differences(own.library, own.library)).toEqual([]);
        goBack(own, earlier);
        expect(comingDifferences(own.library, earlier)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("for one item alone is gone after that item went back, and no other item of its kind was touched", () => {
    fc.assert(
      fc.property(pasts, fc.nat(), ({ own, earlier }, which) => {
        const items: Item[] = (["highlights", "claims", "notes", "tags"] as const).flatMap((collection) =>
          [...own.library[collection].keys()].map((id) => ({ collection, id })),
        );
        const item = items[which % items.length];
        if (item === undefined) return;
        const before = own.library;
        goBack(own, withItemOf(own.library, earlier, item));
        expect(itemDifference(own.library, earlier, item)).toBeNull();
        const others = differences(before, own.library).filter(
          (one) => one.item.collection === item.collection && one.item.id !== item.id,
        );
        expect(others).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("what a person reads", () => {
  test("a renamed tag: the field with its old and its new value", () => {
    const own = samplesOf();
    const before = own.library;
    const id = anyTag(before);
    own.run((library) => renameTag(library, { tag: id, name: "Ground" }));
    const [difference] = differences(before, own.library);
    expect(difference).toMatchObject({ item: { collection: "tags", id }, kind: "changed" });
    const [was, is] = [new Names(before, own.person), new Names(own.library, own.person)];
    expect(difference?.parts.map((part) => partWords(part, was, is))).toEqual([
      { label: "Name", from: before.tags.get(id)?.name, to: "Ground" },
    ]);
    expect(is.item({ collection: "tags", id })).toEqual({ kind: "Tag", name: "Ground", place: null });
  });

  test("tags, ties and notes are told as parts of what they hang on", () => {
    const own = samplesOf();
    const edition = [...own.library.editions.keys()][0] as never;
    const highlight = own.nextId<HighlightId>();
    own.run((library) => markPassage(library, { edition, start: 5, end: 25, person: own.person, newId: highlight }));
    const claim = own.nextId<ClaimId>();
    own.run((library) => addClaim(library, { newId: claim, kind: "question", text: "How much?", person: own.person }));
    const note = own.nextId<NoteId>();
    const on = { collection: "claims", id: claim } as const;
    const write = (words: string) =>
      own.run((library) =>
        sealNote(library, { note, newVersion: own.nextId(), on, person: own.person, content: plainNote(words) }),
      );
    write("first");
    const before = own.library;
    own.run((library) => tagHighlight(library, { highlight, tag: anyTag(library), person: own.person }));
    own.run((library) => tieToClaim(library, { highlight, claim, person: own.person, stance: "denies" }));
    write("second");
    const [was, is] = [new Names(before, own.person), new Names(own.library, own.person)];
    const told = differences(before, own.library).map(({ item, parts }) => [
      is.item(item).kind,
      ...parts.map((part) => partWords(part, was, is)),
    ]);
    const tagName = own.library.tags.get(anyTag(own.library))?.name;
    const place = is.item({ collection: "highlights", id: highlight }).place;
    expect(place).toMatch(/^[A-D] (¶ \d+|headline|start)$/);
    expect(told).toEqual([
      ["Highlight", { label: "Tag", from: null, to: tagName }],
      ["Question", { label: `Passage ${place}`, from: null, to: "denies “How much?”" }],
      ["Note", { label: "Words", from: "first", to: "second" }],
    ]);
    expect(is.item({ collection: "notes", id: note })).toEqual({
      kind: "Note",
      name: "second",
      place: "on question “How much?”",
    });
    // Alone, the highlight's tie is its own.
    const alone = itemDifference(before, own.library, { collection: "highlights", id: highlight });
    expect(alone?.parts.map((part) => part.collection)).toEqual(["taggings", "evidence"]);
  });

  test("fields and collections of a later version are told in plain words", () => {
    const own = samplesOf();
    const before = own.library;
    const id = anyTag(before);
    const fields = { mood: { value: "grim" }, list: ["a", 1], whole: true, nested: { oneThing: "x" } };
    own.run(() => ({ label: "write", writes: [{ collection: "tags", id, fields }] }));
    const names = new Names(own.library, own.person);
    const parts = differences(before, own.library)[0]?.parts.map((part) => partWords(part, names, names));
    expect(parts?.map(({ label, to }) => `${label}: ${to}`)).toEqual([
      "List: a, 1",
      "Mood: grim",
      "Nested: one thing: x",
      "Whole: yes",
    ]);
  });
});

test("a part is put back alone, and what was written since elsewhere stays", () => {
  const own = samplesOf();
  const start = own.library;
  const id = anyTag(start);
  const highlight = [...start.highlights.keys()][0] as HighlightId;
  own.run((library) => renameTag(library, { tag: id, name: "Ground" }));
  const [renamed] = differences(start, own.library)[0]?.parts ?? [];
  own.run((library) => recolourTag(library, { tag: id, colour: "slate" }));
  const untagged = own.library;
  const other = [...start.tags.keys()].find((one) => one !== id) as TagId;
  own.run((library) => tagHighlight(library, { highlight, tag: other, person: own.person }));
  const [tagged] = differences(untagged, own.library)[0]?.parts ?? [];
  if (renamed === undefined || tagged === undefined) throw new Error("nothing was told");
  for (const part of [renamed, tagged]) {
    const fields = fieldsBack(own.library, part, own.person);
    if (fields === null) throw new Error("nothing to put back");
    own.run((library) => putBack(library, { collection: part.collection, id: part.id, fields, label: "put back" }));
    expect(fieldsBack(own.library, part, own.person)).toBeNull();
  }
  expect(own.library.tags.get(id)).toMatchObject({ name: start.tags.get(id)?.name, colour: "slate" });
  expect(differences(untagged, own.library).map(({ item }) => item.collection)).toEqual(["tags"]);
});

describe("putting back what hangs on a thing", () => {
  test("takes away what was added to a tie since, too", () => {
    const own = samplesOf();
    const highlight = [...own.library.highlights.keys()][0] as HighlightId;
    const claim = own.nextId<ClaimId>();
    const { person } = own;
    own.run((library) => addClaim(library, { newId: claim, person, kind: "statement", text: "It rained." }));
    own.run((library) => tieToClaim(library, { highlight, claim, person, stance: "supports" }));
    const tied = own.library;
    own.run((library) => describeTie(library, { highlight, claim, person, details: { value: "2 mm" } }));
    const [part] = differences(tied, own.library).flatMap(({ parts }) => parts);
    if (part === undefined) throw new Error("nothing was told");
    expect(fieldsBack(own.library, part, person)).toEqual({ value: null });
  });

  test("leaves alone what somebody else tagged", () => {
    const own = samplesOf();
    const before = own.library;
    const highlight = [...before.highlights.keys()][0] as HighlightId;
    const tag = anyTag(before);
    const ben = "ben" as PersonId;
    own.run((library) => tagHighlight(library, { highlight, tag, person: ben }));
    const [part] = differences(before, own.library).flatMap(({ parts }) => parts);
    if (part === undefined) throw new Error("nothing was told");
    expect(part.collection).toBe("taggings");
    expect([fieldsBack(own.library, part, own.person), fieldsBack(own.library, part, ben)]).toEqual([
      null,
      { deleted: true },
    ]);
  });
});
