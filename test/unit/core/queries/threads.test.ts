import { describe, expect, test } from "vitest";
import {
  CommandRefused,
  checkLibrary,
  countVisible,
  deleteNote,
  exportBundle,
  fieldStamp,
  type Library,
  lowestStamp,
  type Note,
  type NoteId,
  type NoteTarget,
  type NoteVersionId,
  noSearchFilter,
  notesOn,
  readBundle,
  reopenNote,
  resolveNote,
  type StoredRecord,
  sealNote,
  searchLibrary,
  viewOf,
  visibleRecords,
  writeBundle,
} from "#core/index.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { joinedFrom, Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const onLibrary: NoteTarget = { collection: "library", id: "library" };
const on = (id: string): NoteTarget => ({ collection: "notes", id });

function started(): Replica {
  const ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
  write(ana, "note", onLibrary);
  write(ana, "reply", on("note"));
  return ana;
}

function write(who: Replica, id: string, target: NoteTarget): void {
  const input = { note: id as NoteId, newVersion: `${id}-1` as NoteVersionId, on: target, person: who.person };
  who.run((library) => sealNote(library, { ...input, content: plainNote(`words of ${id}`) }));
}

const repliesTo = (library: Library, id: string) =>
  viewOf(library)
    .threadByNote.get(id as NoteId)
    ?.replies.map((reply) => reply.id);

const bundleOf = (ana: Replica) =>
  writeBundle(exportBundle(ana.library, { exportedAt: 0, by: { id: ana.person, name: "Ana" }, appVersion: "0.1.0" }));

describe("replies", () => {
  test("stand under their note, the oldest first, and are no notes of their own", () => {
    const ana = started();
    write(ana, "second", on("note"));
    expect(repliesTo(ana.library, "note")).toEqual(["reply", "second"]);
    expect(repliesTo(ana.library, "reply")).toEqual(["reply", "second"]);
    expect(notesOn(viewOf(ana.library), onLibrary).map(({ id }) => id)).toEqual(["note"]);
    expect(countVisible(ana.library).notes).toBe(1);
  });

  test("to a reply go to its note", () => {
    const ana = started();
    write(ana, "deeper", on("reply"));
    expect(ana.library.notes.get("deeper")?.on).toEqual(on("note"));
  });

  test("go and come back with their note", () => {
    const ana = started();
    ana.run((library) => deleteNote(library, { note: "note" as NoteId }));
    expect(visibleRecords(ana.library, "notes")).toEqual([]);
    ana.run(() => ({ label: "restore", writes: [{ collection: "notes", id: "note", fields: { deleted: null } }] }));
    expect(repliesTo(ana.library, "note")).toEqual(["reply"]);
  });

  test("that joining made deep still stand under the first note; those in a circle under none, and it is told", () => {
    const ana = started();
    const note = (id: string, target: NoteTarget) =>
      [id, { id, stamp: lowestStamp, on: target, person: ana.person } as unknown as Note] as const;
    const deep: Library = {
      ...ana.library,
      notes: new Map([...ana.library.notes, note("deep", on("reply")), note("a", on("b")), note("b", on("a"))]),
    };
    expect(repliesTo(deep, "note")).toEqual(["deep", "reply"]);
    expect(visibleRecords(deep, "notes").map(({ id }) => id)).not.toContain("a");
    expect(checkLibrary(deep).problems.map(({ kind, place }) => `${kind} ${place.id}`)).toEqual(["cycle a", "cycle b"]);
  });

  test("keep a bundle from being read only where one replies to itself", () => {
    const ana = started();
    const good = readBundle(bundleOf(ana));
    expect(good.ok && [good.warnings, good.library.notes.size]).toEqual([[], 2]);
    const own = { ...ana.library.notes.get("reply"), on: on("reply") } as Note;
    ana.library = { ...ana.library, notes: new Map([...ana.library.notes, ["reply", own]]) };
    const bad = readBundle(bundleOf(ana));
    expect(bad.ok || bad.refused.problems.map(({ what }) => what)).toEqual(["It replies to itself."]);
  });

  test("are found by the search, under what their note stands on", () => {
    const ana = started();
    expect(found(ana, "words of", {})).toEqual(["note", "reply"]);
  });
});

describe("resolving", () => {
  test("says who and when, and is taken back", () => {
    const ana = started();
    ana.now += 60_000;
    ana.run((library) => resolveNote(library, { note: "reply" as NoteId, person: ana.person }));
    const note = ana.library.notes.get("note");
    expect(note?.resolved).toEqual({ by: ana.person });
    expect(fieldStamp(note as unknown as StoredRecord, "resolved")).not.toBe(
      fieldStamp(note as unknown as StoredRecord, "person"),
    );
    ana.run((library) => reopenNote(library, { note: "note" as NoteId }));
    expect(ana.library.notes.get("note")?.resolved).toBeUndefined();
  });

  test("is refused in words where the note is gone", () => {
    const ana = started();
    ana.run((library) => deleteNote(library, { note: "note" as NoteId }));
    const resolve = () => resolveNote(ana.library, { note: "note" as NoteId, person: ana.person });
    expect(resolve).toThrow(CommandRefused);
  });

  test("of two people joins to the later word", () => {
    const ana = started();
    const ben = new Replica("ben", ana.now + 1_000);
    ben.join(joinedFrom(ana.library), "from-ana");
    ana.run((library) => resolveNote(library, { note: "note" as NoteId, person: ana.person }));
    ben.run((library) => resolveNote(library, { note: "note" as NoteId, person: ben.person }));
    ana.join(joinedFrom(ben.library), "from-ben");
    expect(ana.library.notes.get("note")?.resolved).toEqual({ by: ben.person });
  });

  test("narrows the search to notes, open or resolved; a reply is what its note is", () => {
    const ana = started();
    write(ana, "other", onLibrary);
    ana.run((library) => resolveNote(library, { note: "note" as NoteId, person: ana.person }));
    expect(found(ana, "words of", { noteState: "resolved" })).toEqual(["note", "reply"]);
    expect(found(ana, "words of", { noteState: "open" })).toEqual(["other"]);
    expect(found(ana, "dozens", { noteState: "open" })).toEqual([]);
  });
});

function found(ana: Replica, words: string, filter: object): readonly string[] {
  const sought = { words, matchCase: false, matchAccents: false, wholeWord: false };
  const hits = [...searchLibrary(ana.library, viewOf(ana.library), sought, { ...noSearchFilter, ...filter })].flat();
  return hits.map((hit) => (hit.found.kind === "notes" ? hit.found.note.id : hit.found.kind));
}
