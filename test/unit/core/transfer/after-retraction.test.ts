import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type ChangeSet,
  exportBundle,
  type HighlightId,
  type Library,
  type NoteId,
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

describe("a library from which an import was taken back", () => {
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
