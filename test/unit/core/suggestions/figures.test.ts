import { describe, expect, test } from "vitest";
import {
  allTieDoubts,
  attributeHighlight,
  type ClaimId,
  confirmFields,
  describeTie,
  doubtsOfTie,
  evidenceId,
  figureRows,
  filterFigures,
  type HighlightId,
  markPassage,
  mergeLibraries,
  type PersonId,
  toConfirmWords,
  toggleFigureAbsence,
  viewOf,
} from "#core/index.ts";
import { visibleRecords } from "#core/queries/visible.ts";
import { openSamples } from "./found-in-samples.ts";

/** A question with C's 6000 square km under it. */
function asked() {
  const open = openSamples();
  const claim = "question" as ClaimId;
  const question = { newId: claim, kind: "question", text: "How much territory was retaken?" } as const;
  const first = open.accept(open.find("C", "figure", "6000 square km"), { claim: question, isConfirmed: true });
  const doubtsOn = (highlight: string) =>
    allTieDoubts(open.reader.library, open.findings)
      .get(claim)
      ?.get(highlight as never) ?? [];
  return { ...open, claim, first: first.highlight, doubtsOn };
}

describe("planted wrong ties", () => {
  test("2,000-km under 6000 square km is flagged before it is tied, and after", () => {
    const { reader, find, accept, claim, doubtsOn, findings } = asked();
    const wrong = find("D", "figure", "2,000-km of territory");
    const view = viewOf(reader.library).claimById.get(claim);
    const figure = findings.get(wrong.report.edition.id)?.figures.find(({ start }) => start === wrong.passage.start);
    if (view === undefined || figure === undefined) throw new Error("not there");
    const before = doubtsOfTie(findings, view, { report: wrong.report, figure });
    expect(before[0]).toBe("“2,000-km” is a length, “roughly 6000 square km” is an area (C ¶ 8)");
    expect(before).toContain("Printed as a length, though it is of territory; it stays as printed");
    expect(doubtsOn(accept(wrong, { claim }).highlight)).toEqual(before);
  });

  test("10 to 20 km typed as an area is flagged", () => {
    const { reader, find, accept, claim, doubtsOn } = asked();
    const { highlight } = accept(find("A", "figure", "10 to 20 km"), { claim });
    const details = { value: "10 to 20 square km" };
    reader.run((library) => describeTie(library, { highlight, claim, person: reader.person, details }));
    expect(doubtsOn(highlight)).toContain("“10 to 20 square km” does not stand in the passage");
    expect(doubtsOn(highlight)).toContain("“10 to 20 square km” is an area, “from between 10 to 20 km” is a length");
  });

  test("“could not be confirmed” on the wrong figure is flagged, on the right one it is not", () => {
    const { reader, find, accept, claim, first, doubtsOn } = asked();
    const verification = { kind: "could-not-verify" } as const;
    reader.run((library) => attributeHighlight(library, { highlight: first, attribution: { verification } }));
    expect(doubtsOn(first)).toEqual([
      expect.stringMatching(/^In C “could not be independently confirmed” concerns “its/),
    ]);
    const right = accept(find("C", "figure", "500 square km"), { claim, isConfirmed: true });
    expect(doubtsOn(right.highlight).join(" ")).not.toContain("concerns");
  });
});

describe("the rows of figures", () => {
  test("no two figures share a row; each keeps its own words, scope and date", () => {
    const { reader, findings } = openSamples();
    const rows = figureRows(reader.library, findings, reader.person);
    expect(rows).toHaveLength([...findings.values()].reduce((sum, { figures }) => sum + figures.length, 0));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  test("“territory” answers how much, where, on whose word, verified or not", () => {
    const { reader, findings } = openSamples();
    const rows = filterFigures(figureRows(reader.library, findings, reader.person), {
      kind: null,
      report: null,
      text: "territory",
    });
    const told = rows.map(({ report, printed, voice, verification }) => [
      report.siglum,
      printed,
      voice?.value ?? null,
      verification?.value.kind ?? null,
    ]);
    expect(told).toContainEqual(["C", "roughly 6000 square km", "Zelensky", null]);
    expect(told).toContainEqual(["C", "500 square km", "Ukraine's southern command", "could-not-verify"]);
    expect(told).toContainEqual(["D", "2,000-km", "President Volodymyr Zelensky", null]);
  });

  test("what was accepted is to be confirmed until it is, and then says by whom", () => {
    const { reader, findings, find, accept } = openSamples();
    const row = () =>
      figureRows(reader.library, findings, reader.person).find(({ printed }) => printed === "500 square km");
    expect(row()).toMatchObject({ highlight: null, confirmedBy: [] });
    accept(find("C", "figure", "500 square km"));
    expect(row()).toMatchObject({ voice: { isToConfirm: true }, confirmedBy: [] });
    const again = openSamples();
    again.accept(again.find("C", "figure", "500 square km"), { isConfirmed: true });
    const confirmed = figureRows(again.reader.library, again.findings, reader.person).find(
      ({ printed }) => printed === "500 square km",
    );
    expect(confirmed).toMatchObject({ voice: { isToConfirm: false }, confirmedBy: ["person-ana"] });
  });

  test("a value that a person states has a row where the app finds no figure", () => {
    const { reader, findings, find, accept, claim } = asked();
    const statement = accept(find("B", "statement", "Ukrainian forces retook several villages"));
    const details = { value: "several villages", qualifier: "at least" };
    reader.run((library) =>
      describeTie(library, { highlight: statement.highlight, claim, person: reader.person, details }),
    );
    const rows = figureRows(reader.library, findings, reader.person).filter(({ kind }) => kind === "stated");
    expect(rows.map(({ printed }) => printed)).toEqual(["at least several villages"]);
  });

  test("a value marks the figure that it stands in, and no other that its digits are part of", () => {
    const { reader, findings, claim } = asked();
    const [first] = findings.values();
    const report = viewOf(reader.library).reports.find(({ edition }) => findings.get(edition.id) === first);
    const figure = first?.figures.find(({ printed }) => /^\d{2}$/u.test(printed.replace(/\D/gu, "")));
    if (report === undefined || figure === undefined) throw new Error("no figure");
    const sentence = figureRows(reader.library, findings, reader.person).find(
      (row) => row.report.report.id === report.report.id && row.printed === figure.printed,
    );
    if (sentence === undefined) throw new Error("no row");
    const start = report.edition.text.indexOf(sentence.sentence);
    const marked = reader.run((library) =>
      markPassage(library, {
        edition: report.edition.id,
        start,
        end: start + sentence.sentence.length,
        person: reader.person,
        newId: reader.nextId<HighlightId>(),
      }),
    );
    const digits = figure.printed.replace(/\D/gu, "");
    const state = (value: string) => {
      reader.run((library) =>
        describeTie(library, { highlight: marked.highlight, claim, person: reader.person, details: { value } }),
      );
      return figureRows(reader.library, findings, reader.person).find(({ id }) => id === sentence.id)?.highlight;
    };
    expect(state(digits.slice(1))).toBeNull();
    expect(state(figure.printed)).toBe(marked.highlight);
  });

  test("an accepted figure that nobody attributes is to be confirmed all the same", () => {
    const { reader, findings, suggestions, accept } = openSamples();
    const bare = suggestions().find(
      ({ kind, attribution }) => kind === "figure" && Object.keys(attribution).length === 0,
    );
    if (bare === undefined) throw new Error("no figure without attribution");
    const { highlight } = accept(bare);
    const row = () => figureRows(reader.library, findings, reader.person).find((one) => one.highlight === highlight);
    expect(row()).toMatchObject({ confirmedBy: [], toConfirm: [{ id: highlight, field: "passage" }] });
    expect(viewOf(reader.library).highlightById.get(highlight)?.highlight.passage).toBeDefined();
    reader.run((library) => confirmFields(library, { records: row()?.toConfirm ?? [], person: reader.person }));
    expect(row()).toMatchObject({ confirmedBy: [reader.person], toConfirm: [] });
  });

  test("confirming a row confirms what its columns show, and no stance", () => {
    const { reader, findings, find, accept, claim } = asked();
    const figure = find("C", "figure", "500 square km");
    const { highlight } = accept({ ...figure, tie: { ...figure.tie, stance: "supports" } }, { claim });
    const row = () => figureRows(reader.library, findings, reader.person).find((one) => one.highlight === highlight);
    expect(row()).toMatchObject({ isPrintedToConfirm: true, confirmedBy: [] });
    reader.run((library) => confirmFields(library, { records: row()?.toConfirm ?? [], person: reader.person }));
    expect(row()).toMatchObject({ isPrintedToConfirm: false, confirmedBy: [reader.person], toConfirm: [] });
    expect(toConfirmWords(reader.library, "evidence", evidenceId(highlight, claim, reader.person))).toEqual([
      "supports",
    ]);
  });

  test("what somebody else has to confirm leaves one's own row confirmed", () => {
    const { reader, findings, find, accept, claim } = asked();
    const ben = openSamples("ben");
    const { highlight } = accept(find("C", "figure", "500 square km"), { claim, isConfirmed: true });
    ben.reader.library = mergeLibraries(ben.reader.library, reader.library);
    const figure = figureRows(reader.library, findings, reader.person).find((one) => one.highlight === highlight);
    if (figure?.suggestion === undefined || figure.suggestion === null) throw new Error("no figure");
    ben.accept({ ...figure.suggestion, highlights: [highlight] }, { claim });
    const merged = mergeLibraries(reader.library, ben.reader.library);
    const row = (person: PersonId) => figureRows(merged, findings, person).find((one) => one.highlight === highlight);
    expect(row(reader.person)).toMatchObject({ toConfirm: [], confirmedBy: [reader.person] });
    expect(row(ben.reader.person)?.toConfirm.map(({ field }) => field)).toContain("value");
  });

  test("while a report is being read, none of its tied figures is said to be read out by a person", () => {
    const { reader, findings } = asked();
    const kinds = (known: typeof findings) =>
      figureRows(reader.library, known, reader.person).filter(({ kind }) => kind === "stated");
    expect(kinds(new Map())).toEqual([]);
    expect(kinds(findings)).toEqual([]);
  });

  test("“looked, no figure found” is one person's word on one kind, and can be taken back", () => {
    const { reader } = openSamples();
    const [report] = viewOf(reader.library).reports;
    if (report === undefined) throw new Error("no report");
    const toggle = () =>
      reader.run((library) =>
        toggleFigureAbsence(library, { report: report.report.id, kind: "area", person: reader.person }),
      );
    expect(toggle().isAbsent).toBe(true);
    expect(visibleRecords(reader.library, "figureAbsences").map(({ kind }) => kind)).toEqual(["area"]);
    expect(toggle().isAbsent).toBe(false);
    expect(visibleRecords(reader.library, "figureAbsences")).toEqual([]);
    expect(toggle().isAbsent).toBe(true);
  });
});
