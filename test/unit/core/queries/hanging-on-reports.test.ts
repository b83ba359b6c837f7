import { expect, test } from "vitest";
import {
  deleteReport,
  hangingOnReports,
  hangingWords,
  type NoteId,
  type NoteVersionId,
  sealNote,
  viewOf,
} from "#core/index.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

test("what hangs on a report is what leaves with it", () => {
  const ana = new Replica("ana", 1_000);
  ana.join(samples(), "samples");
  const before = viewOf(ana.library);
  const marked = before.reports.find(({ highlights }) => highlights.length > 0);
  const [highlight] = marked?.highlights ?? [];
  if (marked === undefined || highlight === undefined) throw new Error("no report with a highlight");
  for (const on of [
    { collection: "highlights", id: highlight.highlight.id },
    { collection: "reports", id: marked.report.id },
  ] as const) {
    const ids = { note: ana.nextId<NoteId>(), newVersion: ana.nextId<NoteVersionId>() };
    ana.run((library) => sealNote(library, { ...ids, person: ana.person, on, content: plainNote("x") }));
  }
  const full = viewOf(ana.library);
  const hanging = hangingOnReports(full, [marked.report.id]);
  ana.run((library) => deleteReport(library, { report: marked.report.id }));
  const left = viewOf(ana.library);
  expect(hanging.notes).toBe(2);
  expect(full.highlights.length - left.highlights.length).toBe(hanging.highlights);
  expect(full.notes.length - left.notes.length).toBe(hanging.notes);
});

test.each([
  [{ highlights: 0, notes: 0, claims: 0 }, null],
  [{ highlights: 12, notes: 3, claims: 2 }, "12 highlights, 3 notes; evidence for 2 claims"],
  [{ highlights: 1, notes: 0, claims: 1 }, "1 highlight; evidence for 1 claim"],
  [{ highlights: 0, notes: 1, claims: 0 }, "1 note"],
])("is told in words", (hanging, words) => {
  expect(hangingWords(hanging)).toBe(words);
});
