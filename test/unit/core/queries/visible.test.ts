import { describe, expect, test } from "vitest";
import {
  type ChangeSet,
  deleteClaim,
  deleteHighlight,
  deleteReport,
  deleteTag,
  type NoteId,
  noteHeads,
  notesOn,
  readBundle,
  sealNote,
  type TagId,
  viewOf,
  visibleRecords,
  writeBundle,
} from "#core/index.ts";
import { anaBundle } from "#test/fixtures/made-bundles.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";

function reader(): Replica {
  const answer = readBundle(writeBundle(anaBundle()));
  if (!answer.ok) throw answer.refused;
  const replica = new Replica("reader", Date.UTC(2027, 0, 1));
  replica.become(answer.library);
  return replica;
}

const counts = ({ library }: Replica) => ({
  highlights: visibleRecords(library, "highlights").length,
  taggings: visibleRecords(library, "taggings").length,
  evidence: visibleRecords(library, "evidence").length,
  notes: visibleRecords(library, "notes").length,
});

describe("what hangs on something is seen while that is seen:", () => {
  test("deleting a report takes its highlights out of sight, and undoing it brings everything back", () => {
    const ana = reader();
    const before = counts(ana);
    const [a] = viewOf(ana.library).reports;
    if (a === undefined) throw new Error("no report");
    ana.run((library) => deleteReport(library, { report: a.report.id }));
    expect(counts(ana)).toEqual({ highlights: 4, taggings: 4, evidence: 4, notes: 1 });
    expect(viewOf(ana.library).highlights.every(({ report }) => report.siglum !== "A")).toBe(true);
    ana.undo(ana.log[0] as ChangeSet);
    expect(counts(ana)).toEqual(before);
  });

  test("deleting a tag leaves the highlights and takes its taggings", () => {
    const ana = reader();
    ana.run((library) => deleteTag(library, { tag: "sample-tag-territory" as TagId }));
    expect(counts(ana)).toMatchObject({ highlights: 8, taggings: 2 });
  });

  test("deleting a highlight takes its note and its ties; deleting a claim takes its ties and its note", () => {
    const ana = reader();
    const noted = [...ana.library.notes.values()].find(({ on }) => on.collection === "highlights");
    ana.run((library) => deleteHighlight(library, { highlight: noted?.on.id as never }));
    expect(counts(ana)).toMatchObject({ highlights: 7, notes: 1 });
    for (const claim of ana.library.claims.keys())
      ana.run((library) => deleteClaim(library, { claim: claim as never }));
    expect(counts(ana)).toMatchObject({ highlights: 7, evidence: 0, notes: 0 });
  });
});

describe("the view", () => {
  test("is made once for one library", () => {
    const { library } = reader();
    expect(viewOf(library)).toBe(viewOf(library));
  });

  test("gives reports by siglum, highlights by place, claims with passages and counts", () => {
    const view = viewOf(reader().library);
    expect(view.reports.map(({ siglum }) => siglum)).toEqual(["A", "B", "C", "D"]);
    for (const { highlights } of view.reports) {
      const starts = highlights.map(({ highlight }) => highlight.passage.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
    const settlements = view.claims.find(({ claim }) => claim.id === "sample-claim-settlements");
    expect(settlements?.counts).toEqual({ supports: 3, denies: 0, discusses: 2 });
    expect(settlements?.passages.map(({ highlight }) => highlight.report.siglum)).toEqual(["A", "A", "A", "B", "C"]);
  });
});

describe("a note", () => {
  test("is read at the version that no other replaces, and undoing an edit brings back the one before", () => {
    const ana = reader();
    const note = ana.nextId<NoteId>();
    const on = { collection: "library", id: "library" } as const;
    const write = (text: string) =>
      ana.run((library) =>
        sealNote(library, { note, newVersion: ana.nextId(), on, person: ana.person, content: plainNote(text) }),
      );
    write("first");
    write("second");
    expect(notesOn(viewOf(ana.library), on).map(({ id }) => id)).toEqual([note]);
    expect(noteHeads(ana.library, note).map(({ content }) => content)).toEqual([plainNote("second")]);
    ana.undo(ana.log[1] as ChangeSet);
    expect(noteHeads(ana.library, note).map(({ content }) => content)).toEqual([plainNote("first")]);
  });
});
