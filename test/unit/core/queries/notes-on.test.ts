import { expect, test } from "vitest";
import {
  addSource,
  type NoteId,
  type NoteVersionId,
  notesOn,
  type ReportId,
  type SourceId,
  sealNote,
  toMarkdownNotes,
  toReadingPage,
  viewOf,
} from "#core/index.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

function started(): Replica {
  const ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
  return ana;
}

function note(ana: Replica, collection: "reports" | "sources", id: string, words: string): NoteId {
  const made = ana.nextId<NoteId>();
  ana.run((library) =>
    sealNote(library, {
      note: made,
      newVersion: ana.nextId<NoteVersionId>(),
      on: { collection, id },
      person: ana.person,
      content: plainNote(words),
    }),
  );
  return made;
}

test("the notes on a report are also those on one whose only text became an edition of it", () => {
  const ana = started();
  const [a, b] = viewOf(ana.library).reports;
  if (a === undefined || b === undefined) throw new Error("no samples");
  const made = note(ana, "reports", b.report.id, "Who wrote this?");
  ana.run(() => ({
    label: "join",
    writes: [{ collection: "editions", id: b.edition.id, fields: { report: a.report.id } }],
  }));
  const view = viewOf(ana.library);
  expect(view.reportById.get(b.report.id as ReportId)?.siglum).toBe("A");
  expect(notesOn(view, { collection: "reports", id: a.report.id }).map(({ id }) => id)).toEqual([made]);
});

test("the notes on a source go with what is handed on to readers", () => {
  const ana = started();
  const source = ana.nextId<SourceId>();
  ana.run((library) => addSource(library, { newId: source, name: "Denis Pushilin" }));
  note(ana, "sources", source, "Speaks for one side only.");
  const input = { exportedAt: Date.UTC(2026, 8, 7), by: "Ana" };
  for (const made of [toReadingPage(ana.library, input), toMarkdownNotes(ana.library, input)]) {
    expect(made).toContain("Denis Pushilin");
    expect(made).toContain("Speaks for one side only.");
  }
});
