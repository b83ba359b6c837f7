import { describe, expect, test } from "vitest";
import { checkLibrary } from "#core/check/check-library.ts";
import {
  addEdition,
  addReport,
  anchorWords,
  deleteReport,
  type Edition,
  editionIdOf,
  exportBundle,
  type HighlightId,
  hashOf,
  keepUnplaced,
  type Library,
  markPassage,
  mergeLibraries,
  placeHighlight,
  placeWords,
  type ReportDraft,
  readBundle,
  readEdition,
  reportIdOf,
  type TagId,
  tagHighlight,
  viewOf,
  writeBundle,
} from "#core/index.ts";
import { plainLibrary, Replica } from "#test/fixtures/replica.ts";

const first = [
  "Ukrainian troops retook dozens of villages in the north-east on Monday, the ministry said.",
  "Officials said that 40 people were wounded. The claim could not be verified independently.",
  "In Kherson the governor spoke of heavy fighting near the river.",
].join("\n\n");
const second = first
  .replace("Ukrainian troops", "KYIV, 5 October. Ukrainian troops")
  .replace("40 people were wounded", "43 people were injured")
  .replace(" The claim could not be verified independently.", "");
const third = second.replace("In Kherson", "On Tuesday in Kherson");

const draftOf = (text: string): ReportDraft => ({
  text,
  origin: { name: null, hash: hashOf(new TextEncoder().encode(text)), encoding: "utf-8", isEncodingCertain: true },
});
const report = reportIdOf(editionIdOf(first));

function mark(one: Replica, words: string, text = first): HighlightId {
  const newId = one.nextId<HighlightId>();
  const start = text.indexOf(words);
  const end = start + words.length;
  one.run((library) => markPassage(library, { edition: editionIdOf(text), start, end, person: one.person, newId }));
  return newId;
}

/** A library with one report and three highlights: one that stays, one whose words change, one that goes. */
function started(name = "ana"): { ana: Replica; stays: HighlightId; changes: HighlightId; goes: HighlightId } {
  const ana = new Replica(name, 1_000);
  ana.run((library) => addReport(library, { draft: draftOf(first), metadata: {} }));
  return {
    ana,
    stays: mark(ana, "heavy fighting near the river"),
    changes: mark(ana, "40 people were wounded"),
    goes: mark(ana, "The claim could not be verified independently."),
  };
}

const give = (one: Replica, text: string) =>
  one.run((library) => addEdition(library, { report, draft: draftOf(text) }));
const shown = (library: Library, id: HighlightId) => {
  const view = viewOf(library).highlightById.get(id);
  if (view === undefined) return null;
  const { highlight, anchor } = view;
  return [anchor.kind, highlight.passage.exact, placeWords(view)];
};
const editions = (library: Library): readonly Edition[] => viewOf(library).reportById.get(report)?.editions ?? [];

describe("a new edition", () => {
  test("is read from then on; what is beyond doubt goes with it, what is not says so, and what is gone keeps its words", () => {
    const { ana, stays, changes, goes } = started();
    const plan = give(ana, second);
    expect([plan.label, plan.found, plan.moved, plan.lost]).toEqual(["new edition of report A", 1, 1, 1]);
    expect(viewOf(ana.library).reportById.get(report)?.edition.text).toBe(second);
    expect(editions(ana.library).map(({ text }) => text)).toEqual([first, second]);
    expect(shown(ana.library, stays)).toEqual(["here", "heavy fighting near the river", "A ¶ 3"]);
    expect(shown(ana.library, changes)).toEqual(["moved", "43 people were injured", "A ¶ 2, moved?"]);
    expect(shown(ana.library, goes)).toEqual(["lost", "The claim could not be verified independently.", "A lost"]);
    expect(ana.library.highlights.get(changes)?.passage.edition).toBe(editionIdOf(first));
    expect(checkLibrary(ana.library).problems).toEqual([]);
  });

  test("is taken back and done again in one step each", () => {
    const { ana, stays } = started();
    const before = viewOf(ana.library).highlights.map(({ highlight }) => highlight.passage);
    give(ana, second);
    const step = ana.log.at(-1);
    if (step === undefined) throw new Error("no step");
    ana.undo(step);
    expect(viewOf(ana.library).highlights.map(({ highlight }) => highlight.passage)).toEqual(before);
    expect(editions(ana.library).map(({ text }) => text)).toEqual([first]);
    give(ana, second);
    expect(shown(ana.library, stays)?.[0]).toBe("here");
    expect(editions(ana.library)).toHaveLength(2);
  });

  test("is refused where the report has this text already, where another has it, and where it can't be kept", () => {
    const { ana } = started();
    ana.run((library) => addReport(library, { draft: draftOf("Another report."), metadata: {} }));
    const refusal = (text: string) => () => give(ana, text);
    expect(refusal(first)).toThrow("This is the text that report A has already.");
    expect(refusal("Another report.")).toThrow("This text is report B already.");
    expect(refusal(" \n")).toThrow(/text is empty/);
    expect(refusal("a \ud83d b")).toThrow(/half of a character pair/);
    give(ana, second);
    const again = () => ana.run((library) => addReport(library, { draft: draftOf(second), metadata: {} }));
    expect(again).toThrow("This text is an edition of report A already.");
  });

  test("that is an older one of the report makes that one be read again", () => {
    const { ana, changes } = started();
    give(ana, second);
    expect(give(ana, first).found).toBe(3);
    expect(viewOf(ana.library).reportById.get(report)?.edition.text).toBe(first);
    expect(shown(ana.library, changes)).toEqual(["here", "40 people were wounded", "A ¶ 2"]);
    ana.run((library) => readEdition(library, { report, edition: editionIdOf(second) }));
    expect(viewOf(ana.library).reportById.get(report)?.edition.text).toBe(second);
  });
});

describe("a highlight that is not sure of its place", () => {
  test("gets it from a person, as one value, and says nothing more", () => {
    const { ana, changes, goes } = started();
    give(ana, second);
    const confirm = (id: HighlightId, words: string) => {
      const start = second.indexOf(words);
      const place = { highlight: id, edition: editionIdOf(second), start, end: start + words.length };
      ana.run((library) => placeHighlight(library, place));
    };
    confirm(changes, "43 people were injured");
    confirm(goes, "the ministry said");
    expect(shown(ana.library, changes)).toEqual(["here", "43 people were injured", "A ¶ 2"]);
    expect(shown(ana.library, goes)).toEqual(["here", "the ministry said", "A ¶ 1"]);
    expect(checkLibrary(ana.library).problems).toEqual([]);
  });

  test("is kept without a place, until another edition asks again", () => {
    const { ana, goes } = started();
    give(ana, second);
    ana.run((library) => keepUnplaced(library, { highlight: goes }));
    expect(shown(ana.library, goes)).toEqual([
      "orphan",
      "The claim could not be verified independently.",
      "A no place",
    ]);
    give(ana, third);
    expect(shown(ana.library, goes)?.[0]).toBe("lost");
    give(ana, `${third}\n\n${first}`);
    expect(shown(ana.library, goes)?.[0]).toBe("here");
  });

  test("is not put into another report, nor on nothing", () => {
    const { ana, goes } = started();
    ana.run((library) => addReport(library, { draft: draftOf("Another report."), metadata: {} }));
    const place = (edition: string, start: number, end: number) => () =>
      ana.run((library) => placeHighlight(library, { highlight: goes, edition: editionIdOf(edition), start, end }));
    expect(place("Another report.", 0, 7)).toThrow(/in another report/);
    expect(place(first, 5, 5)).toThrow(/Nothing is selected/);
  });

  test("says so in words, wherever it is shown", () => {
    const from = { edition: editionIdOf(first), start: 0, end: 1, exact: "U" };
    expect([anchorWords({ kind: "here" }), anchorWords({ kind: "orphan", from })]).toEqual([null, "no place"]);
  });
});

describe("merging", () => {
  /** Ben has what Ana has, and goes on by himself. */
  function two(): { ana: Replica; ben: Replica; goes: HighlightId; changes: HighlightId } {
    const { ana, goes, changes } = started();
    const ben = new Replica("ben", 5_000);
    ben.become(ana.library);
    return { ana, ben, goes, changes };
  }
  const merged = ({ ana, ben }: { ana: Replica; ben: Replica }): Library => {
    const library = mergeLibraries(ana.library, ben.library);
    expect(plainLibrary(mergeLibraries(ben.library, ana.library))).toBe(plainLibrary(library));
    expect(checkLibrary(library).problems).toEqual([]);
    const bundle = writeBundle(
      exportBundle(library, { exportedAt: 0, by: { id: ana.person, name: "Ana" }, appVersion: "1" }),
    );
    expect(readBundle(bundle)).toMatchObject({ ok: true, warnings: [] });
    return library;
  };

  test("two who add the same new text have one edition", () => {
    const both = two();
    give(both.ana, second);
    give(both.ben, second);
    const library = merged(both);
    expect(editions(library).map(({ text }) => text)).toEqual([first, second]);
    expect(viewOf(library).reports).toHaveLength(1);
  });

  test("of two new texts the one that was chosen last is read, and what was marked in the other is found again", () => {
    const both = two();
    give(both.ana, second);
    const own = mark(both.ana, "dozens of villages", second);
    give(both.ben, third);
    const library = merged(both);
    expect(viewOf(library).reportById.get(report)?.edition.text).toBe(third);
    expect(shown(library, own)).toEqual(["moved", "dozens of villages", "A ¶ 1, moved?"]);
  });

  test("where two place one highlight, one of the places wins as a whole", () => {
    const both = two();
    give(both.ana, second);
    both.ben.become(mergeLibraries(both.ana.library, both.ben.library));
    const place = (one: Replica, words: string) => {
      const start = second.indexOf(words);
      const input = { highlight: both.changes, edition: editionIdOf(second), start, end: start + words.length };
      one.run((library) => placeHighlight(library, input));
    };
    place(both.ana, "43 people were injured");
    place(both.ben, "43 people");
    expect(shown(merged(both), both.changes)).toEqual(["here", "43 people", "A ¶ 2"]);
  });

  test("a colleague's highlight on the older text is found in the newer one", () => {
    const both = two();
    give(both.ana, second);
    const theirs = mark(both.ben, "retook dozens of villages");
    expect(shown(merged(both), theirs)).toEqual(["moved", "retook dozens of villages", "A ¶ 1, moved?"]);
  });

  test("an edition that one takes back leaves nothing hanging that the other put on it", () => {
    const both = two();
    give(both.ana, second);
    const step = both.ana.log.at(-1);
    both.ben.become(mergeLibraries(both.ana.library, both.ben.library));
    const theirs = mark(both.ben, "KYIV, 5 October", second);
    const kept = mark(both.ben, "dozens of villages", second);
    both.ben.run((library) => tagHighlight(library, { highlight: kept, tag: "tag" as TagId, person: both.ben.person }));
    both.ana.now = 9_000;
    if (step !== undefined) both.ana.undo(step);
    const library = mergeLibraries(both.ana.library, both.ben.library);
    expect(viewOf(library).reportById.get(report)?.edition.text).toBe(first);
    expect(shown(library, theirs)?.[0]).toBe("lost");
    expect(shown(library, kept)).toEqual(["moved", "dozens of villages", "A ¶ 1, moved?"]);
  });

  test("a text that one added as a report and the other as an edition is one text, and both names lead to it", () => {
    const both = two();
    give(both.ana, second);
    both.ben.run((library) => addReport(library, { draft: draftOf(second), metadata: {} }));
    const library = merged(both);
    const view = viewOf(library);
    const owner = library.editions.get(editionIdOf(second))?.report;
    expect(view.reportById.get(reportIdOf(editionIdOf(second)))?.report.id).toBe(owner);
    expect(view.highlights).toHaveLength(3);
  });

  test("a deleted report takes its editions with it, and brings them back", () => {
    const { ana } = started();
    give(ana, second);
    ana.run((library) => deleteReport(library, { report }));
    expect(viewOf(ana.library).highlights).toEqual([]);
    ana.run((library) => addReport(library, { draft: draftOf(first), metadata: {} }));
    expect(editions(ana.library)).toHaveLength(2);
    expect(viewOf(ana.library).highlights).toHaveLength(3);
  });
});
