import { describe, expect, test } from "vitest";
import {
  addTag,
  type ClaimId,
  describeTie,
  dismissSuggestion,
  type FoundSuggestions,
  figureRows,
  findSuggestions,
  type HighlightId,
  markPassage,
  type ReportView,
  type TagId,
  tagHighlight,
  tieToClaim,
  viewOf,
} from "#core/index.ts";
import { openSamples } from "./found-in-samples.ts";

/** Suggestions asked for again and again, each time with what was known last. */
function asked() {
  const open = openSamples();
  const { reader, findings, parallels } = open;
  let last: FoundSuggestions | null = null;
  const ask = () => {
    last = findSuggestions(reader.library, { findings, parallels }, reader.person, last);
    return last;
  };
  const listOf = (found: FoundSuggestions, siglum: string) => {
    const report = viewOf(reader.library).reports.find((one) => one.siglum === siglum);
    return found.byReport.get(reportOf(report).edition.id)?.list;
  };
  const mark = (siglum: string) => {
    const { edition, paragraphs } = reportOf(viewOf(reader.library).reports.find((one) => one.siglum === siglum));
    const start = paragraphs[2]?.start ?? 0;
    const newId = reader.nextId<HighlightId>();
    return reader.run((library) =>
      markPassage(library, { edition: edition.id, start, end: start + 12, person: reader.person, newId }),
    ).highlight;
  };
  return { ...open, ask, listOf, mark };
}

function reportOf(report: ReportView | undefined): ReportView {
  if (report === undefined) throw new Error("no report");
  return report;
}

/** What is kept is what would be made anew. */
function expectSame({ reader, findings, parallels }: ReturnType<typeof asked>, found: FoundSuggestions): void {
  const anew = findSuggestions(reader.library, { findings, parallels }, reader.person);
  const bare = ({ all }: FoundSuggestions) => all.map(({ report: { siglum }, ...others }) => ({ siglum, ...others }));
  expect(bare(found)).toEqual(bare(anew));
}

describe("what nothing changed that it hangs on is kept", () => {
  test("a tag on a highlight changes no list", () => {
    const open = asked();
    const { reader, ask, mark } = open;
    const highlight = mark("A");
    const before = ask();
    const tag = reader.nextId<TagId>();
    reader.run((library) => addTag(library, { newId: tag, name: "Retaken" }));
    reader.run((library) => tagHighlight(library, { highlight, tag, person: reader.person }));
    const after = ask();
    expect(after.all).toBe(before.all);
    expect(after.like).toBe(before.like);
  });

  test("a mark in one report leaves the lists of the others, and in its own the suggestions that say the same", () => {
    const open = asked();
    const { ask, listOf, find, accept } = open;
    const before = ask();
    accept(find("C", "figure", "500 square km"));
    const after = ask();
    for (const siglum of ["A", "B", "D"]) expect(listOf(after, siglum)).toBe(listOf(before, siglum));
    const own = listOf(after, "C");
    expect(own).not.toBe(listOf(before, "C"));
    expect(own?.every((one) => listOf(before, "C")?.includes(one))).toBe(true);
    expectSame(open, after);
  });

  test("a dismissal changes the list of its report alone, and comes back by undo", () => {
    const open = asked();
    const { reader, ask, listOf, find } = open;
    const before = ask();
    const suggestion = find("C", "figure", "500 square km");
    reader.run((library) => dismissSuggestion(library, { suggestion, person: reader.person }));
    const after = ask();
    expect(listOf(after, "A")).toBe(listOf(before, "A"));
    expect(after.all).toHaveLength(before.all.length - 1);
    expectSame(open, after);
    const [step] = reader.log.slice(-1);
    if (step !== undefined) reader.undo(step);
    expectSame(open, ask());
  });

  test("a stance brings what says the same, and a value beside it changes nothing", () => {
    const open = asked();
    const { reader, ask, find, accept } = open;
    const { person } = reader;
    const { claim, highlight } = accept(find("A", "statement", "Ukrainian forces retook several villages"));
    const tied = { highlight, claim: claim as ClaimId, person };
    const unset = ask();
    reader.run((library) => tieToClaim(library, { ...tied, stance: "denies" }));
    const denied = ask();
    expect(denied.all.filter(({ kind, tie }) => kind === "parallel" && tie.stance === "denies")).not.toEqual([]);
    expect(denied.all).not.toBe(unset.all);
    expectSame(open, denied);
    reader.run((library) => describeTie(library, { ...tied, details: { value: "several" } }));
    expect(ask().all).toBe(denied.all);
  });
});

test("confirming one figure makes one row anew", () => {
  const { reader, findings, find, accept } = openSamples();
  const before = figureRows(reader.library, findings, reader.person);
  expect(figureRows(reader.library, findings, reader.person, before)).toBe(before);
  accept(find("C", "figure", "500 square km"), { isConfirmed: true });
  const after = figureRows(reader.library, findings, reader.person, before);
  expect(after.filter((row) => !before.includes(row)).map(({ printed }) => printed)).toEqual(["500 square km"]);
});
