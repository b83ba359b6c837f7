import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  addTag,
  type ChangeSet,
  exportBundle,
  type HighlightId,
  type Library,
  mergeTags,
  type NoteId,
  placeTag,
  readBundle,
  sealNote,
  type TagId,
  tagHighlight,
  visibleRecords,
  writeBundle,
} from "#core/index.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { joinedFrom, Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import { replicasFrom, work } from "../merge/laws.ts";
import { deeds, doDeed } from "../merge/random-work.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const header = { exportedAt: 1_750_000_000_000, by: { id: "person-x", name: "X" }, appVersion: "0.1.0" };
const noon = 1_700_000_000_000;

function exported(library: Library): Library {
  const answer = readBundle(writeBundle(exportBundle(library, header)));
  if (!answer.ok) throw answer.refused;
  return answer.library;
}

function ana(): Library {
  const path = fileURLToPath(new URL("../../../fixtures/bundles/ana.json", import.meta.url));
  const answer = readBundle(readFileSync(path));
  if (!answer.ok) throw answer.refused;
  return answer.library;
}

const samplesTags = () =>
  samples()
    .find(({ collection }) => collection === "tags")
    ?.records.map(({ id }) => id) ?? [];

describe("a library from which an import was taken back", () => {
  test("keeps own tags that stood below its tags or were merged into them, and hands them on without that", () => {
    const own = new Replica("own", noon);
    own.join(samples(), "samples");
    const foreign = new Replica("foreign", noon);
    const theirs = "their-tag" as TagId;
    foreign.run((library) => addTag(library, { newId: theirs, name: "Theirs" }));
    const step = own.join(joinedFrom(foreign.library), "theirs");
    const [below, merged, made] = ["sample-tag-casualties", "sample-tag-territory", "made"] as [TagId, TagId, TagId];
    own.run((library) => placeTag(library, { tag: below, parent: theirs, before: null }));
    own.run((library) => mergeTags(library, { tags: [merged], into: theirs }));
    own.run((library) => addTag(library, { newId: made, name: "Made", parent: theirs }));
    const whole = exported(own.library);
    expect(whole.tags.get(below)?.parent).toBe(theirs);
    own.retract(step);
    const without = exported(own.library);
    expect([...without.tags.keys()].sort()).toEqual([made, ...samplesTags()].sort());
    for (const id of [below, merged, made]) {
      const { parent, mergedInto, stamps } = without.tags.get(id) ?? {};
      expect({ parent, mergedInto, stamps: Object.keys(stamps ?? {}) }).not.toMatchObject({
        stamps: expect.arrayContaining(["parent"]),
      });
      expect([parent, mergedInto, stamps?.mergedInto]).toEqual([undefined, undefined, undefined]);
    }
    expect(visibleRecords(without, "taggings")).toHaveLength(visibleRecords(own.library, "taggings").length);
    // What comes back does not undo what is kept here.
    own.join(joinedFrom(without), "back");
    own.join(joinedFrom(foreign.library), "theirs again");
    expect(own.library.tags.get(below)?.parent).toBe(theirs);
    expect(own.library.tags.get(merged)?.mergedInto).toBe(theirs);
  });

  test("is exported without the own work that hung on it, and with all other work", () => {
    const own = new Replica("own", noon);
    own.join(samples(), "samples");
    const known = [...own.library.highlights.keys()];
    const mark = known[0] as HighlightId;
    const tag = "sample-tag-casualties" as TagId;
    const step = own.join(joinedFrom(ana()), "ana");
    const highlight = visibleRecords(own.library, "highlights").find((one) => !known.includes(one.id))
      ?.id as HighlightId;
    const note = (id: HighlightId) =>
      own.run((library) =>
        sealNote(library, {
          note: own.nextId<NoteId>(),
          newVersion: own.nextId(),
          on: { collection: "highlights", id },
          person: own.person,
          content: plainNote("What it says."),
        }),
      );
    for (const id of [highlight, mark])
      own.run((library) => tagHighlight(library, { highlight: id, tag, person: own.person }));
    for (const id of [highlight, mark]) note(id);
    own.retract(step);
    const read = exported(own.library);
    const taggings = [...read.taggings.values()].filter(({ person }) => person === own.person);
    expect(taggings.map((tagging) => tagging.highlight)).toEqual([mark]);
    const notes = [...read.notes.values()].filter(({ person }) => person === own.person);
    expect(notes.map(({ on }) => on.id)).toEqual([mark]);
    expect([...read.noteVersions.values()].map((version) => version.note)).toEqual(notes.map(({ id }) => id));
    expect(own.library.taggings.size).toBeGreaterThan(read.taggings.size);
  });

  test("P11 is exported so that it can be read, whatever was done before, meanwhile and after", () => {
    fc.assert(
      fc.property(work(1), deeds, deeds, deeds, fc.boolean(), (given, before, meanwhile, after, isFirstRetracted) => {
        const colleague = replicasFrom(given, samples())[0] as Replica;
        const own = new Replica("own", noon);
        const first = own.join(samples(), "samples");
        for (const deed of before) doDeed(own, deed);
        const steps: ChangeSet[] = [own.join(joinedFrom(colleague.library), "colleague")];
        for (const deed of meanwhile) doDeed(own, deed);
        if (isFirstRetracted) steps.push(first);
        for (const step of steps) own.retract(step);
        exported(own.library);
        for (const deed of after) doDeed(own, deed);
        exported(own.library);
      }),
      { numRuns: 40 },
    );
  });
});
