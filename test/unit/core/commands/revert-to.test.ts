import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type ChangeSet,
  type Collection,
  deleteHighlight,
  deleteNote,
  emptyLibrary,
  type HighlightId,
  type Library,
  markPassage,
  mergeLibraries,
  type NoteId,
  type NoteVersionId,
  namePerson,
  noteHeads,
  replay,
  revertTo,
  type StoredRecord,
  sealNote,
  visibleRecords,
} from "#core/index.ts";
import { toCanonical } from "#core/merge/canonical.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { joinedFrom, Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";
import { replicasFrom, work } from "../merge/laws.ts";
import { type Deed, deeds, doDeed } from "../merge/random-work.ts";

// Many runs each: slow on a busy machine, never stuck.
vi.setConfig({ testTimeout: 60_000 });

const noon = 1_700_000_000_000;
const shownCollections = [
  "reports",
  "editions",
  "sources",
  "tags",
  "highlights",
  "taggings",
  "claims",
  "evidence",
  "notes",
] as const satisfies readonly Collection[];

/** When something was written; and under what file name a text came in, which belongs to its sealed edition. */
const unseen: ReadonlySet<string> = new Set(["stamp", "stamps", "origin"]);

/** All that a reader sees, without when it was written; and the words of each note, those that are read first. */
function shown(library: Library): string {
  const words = visibleRecords(library, "notes").map(({ id }) => [
    id,
    ...noteHeads(library, id).map(({ content }) => content as never),
  ]);
  return `${shownRecords(library)} ${toCanonical(words.sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)) as never)}`;
}

function shownRecords(library: Library): string {
  const records = shownCollections.map((name) =>
    (visibleRecords(library, name) as readonly StoredRecord[])
      .map((record) =>
        toCanonical(Object.fromEntries(Object.entries(record).filter(([key]) => !unseen.has(key))) as never),
      )
      .sort(),
  );
  return toCanonical(records as never);
}

function revert(replica: Replica, earlier: Library): ChangeSet {
  const ids = { next: () => replica.nextId() };
  const before = replica.log.length;
  replica.run((library) => revertTo(library, { earlier, label: "restore the backup", ids }));
  expect(replica.log.length).toBe(before + 1);
  return replica.log.at(-1) as ChangeSet;
}

/** A library, and the same person's library after more work, imports and imports taken back. */
const histories = fc
  .record({
    given: work(2),
    first: deeds,
    then: deeds,
    isRetracted: fc.boolean(),
    isImportedBefore: fc.boolean(),
  })
  .map(({ given, first, then, isRetracted, isImportedBefore }) => {
    const [colleague, other] = replicasFrom(given, samples()) as [Replica, Replica];
    const own = new Replica("own", noon);
    own.join(samples(), "samples");
    const receive = () => own.join(joinedFrom(colleague.library), "colleague");
    let step = isImportedBefore ? receive() : null;
    const doAll = (all: readonly Deed[]) => {
      for (const deed of all) doDeed(own, deed);
    };
    doAll(first);
    const earlier = own.library;
    if (step === null) step = receive();
    doAll(then);
    if (isRetracted) own.retract(step);
    own.join(joinedFrom(other.library), "other");
    return { own, earlier, later: own.library, isRetracted };
  });

describe("R6: restoring for the team", () => {
  test("shows what the backup shows", () => {
    fc.assert(
      fc.property(histories, ({ own, earlier }) => {
        revert(own, earlier);
        expect(shown(own.library)).toBe(shown(earlier));
      }),
      { numRuns: 80 },
    );
  });

  test("is one step, and its undo shows what was there before it", () => {
    fc.assert(
      fc.property(histories, ({ own, earlier, later, isRetracted }) => {
        own.undo(revert(own, earlier));
        // A version that an import brought, and that is back, again stands between what it replaced and what replaced it.
        const seen = isRetracted ? shownRecords : shown;
        expect(seen(own.library)).toBe(seen(later));
      }),
      { numRuns: 80 },
    );
  });

  test("is not undone by what colleagues deleted or wrote: both show the backup after they exchange", () => {
    fc.assert(
      fc.property(histories, ({ own, earlier, later }) => {
        const colleague = new Replica("colleague", noon + 1);
        colleague.become(later);
        revert(own, earlier);
        const [mine, theirs] = [
          mergeLibraries(own.library, colleague.library),
          mergeLibraries(colleague.library, own.library),
        ];
        expect(shown(mine)).toBe(shown(earlier));
        expect(shown(theirs)).toBe(shown(earlier));
      }),
      { numRuns: 80 },
    );
  });

  test("a second time changes nothing", () => {
    fc.assert(
      fc.property(histories, ({ own, earlier }) => {
        const ids = { next: () => own.nextId() };
        revert(own, earlier);
        const { log } = own;
        const steps = log.length;
        own.run((library) => revertTo(library, { earlier, label: "again", ids }));
        expect(log.slice(steps).flatMap(({ changes }) => changes)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("brings back what a library lost and a colleague has deleted", () => {
    const own = new Replica("own", noon);
    own.join(samples(), "samples");
    const edition = [...own.library.editions.keys()][0] as never;
    const highlight = own.nextId<HighlightId>();
    own.run((library) => markPassage(library, { edition, start: 5, end: 25, person: own.person, newId: highlight }));
    const earlier = own.library;
    const colleague = new Replica("colleague", noon - 1000);
    colleague.become(earlier);
    colleague.run((library) => deleteHighlight(library, { highlight }));
    const anew = new Replica("anew", noon + 1000);
    anew.join(samples(), "samples");
    revert(anew, earlier);
    expect(anew.library.highlights.get(highlight)?.deleted).toBeUndefined();
    const merged = mergeLibraries(colleague.library, anew.library);
    expect(merged.highlights.get(highlight)).toMatchObject({ passage: { start: 5, end: 25 } });
    expect(merged.highlights.get(highlight)?.deleted).toBeUndefined();
  });

  test("puts the earlier words into a note as a new version; the later ones stay in its history", () => {
    const own = new Replica("own", noon);
    const note = own.nextId<NoteId>();
    const on = { collection: "library", id: "library" } as const;
    const write = (words: string) =>
      own.run((library) =>
        sealNote(library, { note, newVersion: own.nextId(), on, person: own.person, content: plainNote(words) }),
      );
    write("first");
    const earlier = own.library;
    write("second");
    revert(own, earlier);
    const heads = noteHeads(own.library, note);
    expect(heads.map(({ content }) => content)).toEqual([plainNote("first")]);
    expect(own.library.noteVersions.size).toBe(3);
    expect([...own.library.noteVersions.values()].some((version) => version.deleted)).toBe(false);
    own.run((library) => deleteNote(library, { note }));
    revert(own, earlier);
    expect(own.library.noteVersions.size).toBe(3);
    expect(visibleRecords(own.library, "notes").map(({ id }) => id)).toEqual([note]);
  });

  test("a conflict of two versions comes back as one, and the one that was read first is so again", () => {
    const note = "note" as NoteId;
    const on = { collection: "library", id: "library" } as const;
    const own = new Replica("own", noon);
    const write = (words: string, parents?: readonly NoteVersionId[]) => {
      const newVersion = own.nextId<NoteVersionId>();
      const { person } = own;
      const content = plainNote(words);
      own.run((library) =>
        sealNote(library, { note, newVersion, on, person, content, ...(parents === undefined ? {} : { parents }) }),
      );
    };
    const words = () => noteHeads(own.library, note).map(({ content }) => content);
    write("one", []);
    write("another", []);
    const earlier = own.library;
    write("settled");
    revert(own, earlier);
    expect(words()).toEqual([plainNote("another"), plainNote("one")]);
    expect(own.library.noteVersions.size).toBe(5);
  });

  test("a note that said nothing says nothing again", () => {
    const own = new Replica("own", noon);
    const note = own.nextId<NoteId>();
    const on = { collection: "library", id: "library" } as const;
    const { person } = own;
    own.run(() => ({ label: "x", writes: [{ collection: "notes", id: note, fields: { on, person } }] }));
    const earlier = own.library;
    own.run((library) =>
      sealNote(library, { note, newVersion: own.nextId(), on, person, content: plainNote("later") }),
    );
    revert(own, earlier);
    expect(noteHeads(own.library, note)).toEqual([]);
  });

  test("people keep their names", () => {
    const own = new Replica("own", noon);
    own.join(samples(), "samples");
    const earlier = own.library;
    own.run((library) => namePerson(library, { person: own.person, name: "Ana" }));
    own.run((library) => deleteHighlight(library, { highlight: [...library.highlights.keys()][0] as HighlightId }));
    revert(own, earlier);
    expect(own.library.people.get(own.person)).toMatchObject({ name: "Ana" });
    expect(own.library.people.get(own.person)?.deleted).toBeUndefined();
  });

  test("from nothing to a backup gives all of it, in a log that can be replayed", () => {
    const own = new Replica("own", noon);
    own.join(samples(), "samples");
    const anew = new Replica("anew", noon + 1000);
    revert(anew, own.library);
    expect(shown(anew.library)).toBe(shown(own.library));
    expect(shown(replay(emptyLibrary, anew.log))).toBe(shown(own.library));
  });
});
