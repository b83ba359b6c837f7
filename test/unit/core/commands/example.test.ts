import { describe, expect, test } from "vitest";
import {
  attributeHighlight,
  type ClaimId,
  editClaim,
  type HighlightId,
  hasExample,
  type NoteId,
  type NoteVersionId,
  removeExample,
  sealNote,
  type TagId,
  tagHighlight,
  tieToClaim,
  viewOf,
} from "#core/index.ts";
import { samplePerson } from "#core/model/person.ts";
import { plainNote } from "#test/fixtures/note-of.ts";
import { Replica } from "#test/fixtures/replica.ts";
import { samples } from "#test/fixtures/samples.ts";

const mark = "sample-highlight-centres" as HighlightId;
const claim = "sample-claim-settlements" as ClaimId;

function started(): Replica {
  const ana = new Replica("ana", Date.UTC(2026, 0, 1));
  ana.join(samples(), "samples");
  return ana;
}

const counts = ({ library }: Replica) => {
  const view = viewOf(library);
  return [view.reports.length, view.tags.length, view.highlights.length, view.claims.length];
};
const ids = ({ library }: Replica) => viewOf(library).highlights.map(({ highlight }) => highlight.id as string);

describe("the worked example", () => {
  test("goes in one step; reports and tags stay", () => {
    const ana = started();
    expect(counts(ana)).toEqual([4, 4, 3, 1]);
    ana.run(removeExample);
    expect(counts(ana)).toEqual([4, 4, 0, 0]);
    expect(hasExample(ana.library)).toBe(false);
  });

  test("comes back whole when that is undone, and can go again", () => {
    const ana = started();
    ana.run(removeExample);
    const step = ana.log.at(-1);
    if (step === undefined) throw new Error("no step");
    ana.undo(step);
    expect(counts(ana)).toEqual([4, 4, 3, 1]);
    expect(viewOf(ana.library).claims[0]?.passages).toHaveLength(3);
    expect(hasExample(ana.library)).toBe(true);
    ana.run(removeExample);
    expect(counts(ana)).toEqual([4, 4, 0, 0]);
  });

  test("leaves a highlight that a person has tagged", () => {
    const ana = started();
    ana.run((library) =>
      tagHighlight(library, { highlight: mark, tag: "sample-tag-annexation" as TagId, person: ana.person }),
    );
    ana.run(removeExample);
    expect(ids(ana)).toEqual([mark]);
    expect(viewOf(ana.library).highlights[0]?.tags.map(({ name }) => name)).toEqual(["Annexation"]);
    expect(hasExample(ana.library)).toBe(false);
  });

  test("leaves a highlight that a person has written a note on, with the note", () => {
    const ana = started();
    ana.run((library) =>
      sealNote(library, {
        note: ana.nextId<NoteId>(),
        newVersion: ana.nextId<NoteVersionId>(),
        on: { collection: "highlights", id: mark },
        person: ana.person,
        content: plainNote("Which week?"),
      }),
    );
    ana.run(removeExample);
    expect(ids(ana)).toEqual([mark]);
    expect(viewOf(ana.library).notes).toHaveLength(1);
  });

  test("leaves a highlight whose speaker a person has said", () => {
    const ana = started();
    ana.run((library) => attributeHighlight(library, { highlight: mark, attribution: { voice: { kind: "report" } } }));
    ana.run(removeExample);
    expect(ids(ana)).toEqual([mark]);
  });

  test("leaves the claim, and the passage, that a person has tied", () => {
    const ana = started();
    ana.run((library) => tieToClaim(library, { highlight: mark, claim, stance: "denies", person: ana.person }));
    ana.run(removeExample);
    const [view] = viewOf(ana.library).claims;
    expect(view?.passages.map(({ evidence }) => [evidence.highlight, evidence.person, evidence.stance])).toEqual([
      [mark, ana.person, "denies"],
    ]);
    expect(view?.passages.some(({ evidence }) => evidence.person === samplePerson)).toBe(false);
  });

  test("leaves a claim that a person has put in other words", () => {
    const ana = started();
    ana.run((library) => editClaim(library, { claim, text: "Eight towns were retaken" }));
    ana.run(removeExample);
    expect(viewOf(ana.library).claims.map((view) => view.claim.text)).toEqual(["Eight towns were retaken"]);
    expect(ids(ana)).toEqual([]);
  });
});
