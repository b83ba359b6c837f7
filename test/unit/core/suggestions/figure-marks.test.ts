import { describe, expect, test } from "vitest";
import {
  addClaim,
  addReport,
  allTieDoubts,
  attributeHighlight,
  type ClaimId,
  confirmFields,
  confirmFigure,
  describeTie,
  extractFigures,
  type FigureRow,
  figureRows,
  type HighlightId,
  markPassage,
  mergeLibraries,
  type NewClaim,
  type SourceId,
  viewOf,
} from "#core/index.ts";
import type { Replica } from "#test/fixtures/replica.ts";
import { openSamples } from "./found-in-samples.ts";

const question = {
  newId: "question" as ClaimId,
  kind: "question",
  text: "How much territory was retaken?",
} as const satisfies Omit<NewClaim, "person">;

/** C's 500 square km, whose row names a speaker and says "not verified". */
function opened(name = "ana") {
  const open = openSamples(name);
  const { reader, findings } = open;
  const figure = open.find("C", "figure", "500 square km");
  const row = (printed = "500 square km"): FigureRow => {
    const found = figureRows(reader.library, findings, reader.person).find((one) => one.printed === printed);
    if (found === undefined) throw new Error("no row");
    return found;
  };
  const mark = (range = figure.passage, report = figure.report) =>
    reader.run((library) =>
      markPassage(library, {
        edition: report.edition.id,
        ...range,
        person: reader.person,
        newId: reader.nextId<HighlightId>(),
      }),
    ).highlight;
  const confirm = (one = row()) => confirmRow(reader, one);
  const tie = (claim: typeof question | ClaimId) => {
    const { highlight } = row();
    return open.accept({ ...figure, highlights: highlight === null ? [] : [highlight] }, { claim });
  };
  return { ...open, figure, row, mark, confirm, tie };
}

function confirmRow(reader: Replica, row: FigureRow) {
  return reader.run((library) =>
    confirmFigure(library, {
      row,
      person: reader.person,
      newHighlight: reader.nextId<HighlightId>(),
      newClaim: reader.nextId<ClaimId>(),
      newSource: reader.nextId<SourceId>(),
    }),
  );
}

/** What one tie of the reader is asked for by. */
function tied({ person }: Replica, highlight: HighlightId) {
  return { highlight, claim: question.newId, person };
}

/** Whether the speaker and the verification are to be confirmed; `null` where the row says nothing. */
function cells({ voice, verification }: FigureRow) {
  return [voice?.isToConfirm ?? null, verification?.isToConfirm ?? null];
}

describe("a figure that was marked by hand", () => {
  test("is open as long as the app says something of it, and is whole when it is confirmed, in one step", () => {
    const { reader, row, mark, confirm } = opened();
    const highlight = mark();
    expect(row()).toMatchObject({ highlight, isOpen: true, toConfirm: [], confirmedBy: [] });
    expect(cells(row())).toEqual([true, true]);
    expect(confirm().label).toBe("confirm 2 fields");
    expect(row()).toMatchObject({ highlight, isOpen: false, toConfirm: [], confirmedBy: [reader.person] });
    expect(cells(row())).toEqual([false, false]);
    expect(row().voice?.value).toBe("Ukraine's southern command");
    expect(reader.library.highlights.get(highlight)).toMatchObject({
      "suggestedBy:voice": { finder: "figures" },
      "confirmed:voice": reader.person,
    });
    const [step] = reader.log.slice(-1);
    if (step !== undefined) reader.undo(step);
    expect(row()).toMatchObject({ isOpen: true, confirmedBy: [] });
    expect(cells(row())).toEqual([true, true]);
  });

  test("is open for another person, too; both have confirmed it then", () => {
    const ana = opened();
    const ben = opened("ben");
    const highlight = ben.mark();
    ana.reader.become(mergeLibraries(ana.reader.library, ben.reader.library));
    expect(ana.row()).toMatchObject({ highlight, isOpen: true });
    ana.confirm();
    expect(ana.row().isOpen).toBe(false);
    expect(ana.row().confirmedBy.toSorted()).toEqual([ana.reader.person, ben.reader.person]);
  });

  test("keeps what was typed, and confirms what was to be confirmed with what was only found", () => {
    const { reader, row, mark, find, accept, confirm } = opened();
    const highlight = mark();
    accept({ ...find("C", "remark", "500 square km"), highlights: [highlight] });
    expect(row().toConfirm.map(({ field }) => field)).toEqual(["verification"]);
    const voice = { kind: "report" } as const;
    reader.run((library) => attributeHighlight(library, { highlight, attribution: { voice } }));
    expect(confirm().label).toBe("confirm 1 field");
    expect(row()).toMatchObject({ isOpen: false, voice: { value: "the report itself", isToConfirm: false } });
  });

  test("is done with in one step where something is to be confirmed and something was only found", () => {
    const { row, mark, find, accept, confirm } = opened();
    accept({ ...find("C", "remark", "500 square km"), highlights: [mark()] });
    expect(confirm().label).toBe("confirm 2 fields");
    expect(row().isOpen).toBe(false);
    expect(cells(row())).toEqual([false, false]);
  });
});

describe("a field that a person unset", () => {
  test("stays empty, in the row and when the figure is tied, and leaves the row confirmed", () => {
    const { reader, figure, accept, row, tie } = opened();
    const { highlight } = accept(figure, { isConfirmed: true });
    reader.run((library) => attributeHighlight(library, { highlight, attribution: { voice: null } }));
    expect(row()).toMatchObject({ voice: null, isOpen: false, confirmedBy: [reader.person] });
    tie(question);
    expect(row()).toMatchObject({ voice: null, isOpen: false, confirmedBy: [reader.person] });
  });

  test("stays empty where the rest is still to be confirmed", () => {
    const { reader, figure, accept, row, tie, confirm } = opened();
    const { highlight } = accept(figure);
    reader.run((library) => attributeHighlight(library, { highlight, attribution: { voice: null } }));
    expect(row()).toMatchObject({ voice: null, isOpen: true });
    tie(question);
    expect(row().voice).toBeNull();
    confirm();
    expect(row()).toMatchObject({ voice: null, isOpen: false });
  });

  test("is not offered as a remark again", () => {
    const { reader, accept, find, suggestions, wordsOf, mark } = opened();
    const highlight = mark();
    const remark = find("C", "remark", "500 square km");
    accept(remark, { isConfirmed: true });
    reader.run((library) => attributeHighlight(library, { highlight, attribution: { verification: null } }));
    const offered = suggestions().filter(({ kind }) => kind === "remark");
    expect(offered.map(wordsOf)).not.toContain(wordsOf(remark));
  });

  test("of a tie stays empty when the figure is tied to the same claim again", () => {
    const { reader, figure, accept, tie } = opened();
    const { highlight } = accept(figure, { isConfirmed: true });
    tie(question);
    reader.run((library) => describeTie(library, { ...tied(reader, highlight), details: { scope: null } }));
    tie(question.newId);
    const evidence = viewOf(reader.library).highlightById.get(highlight)?.evidence ?? [];
    expect(evidence.map(({ scope, value }) => [scope, value])).toEqual([[undefined, "500 square km"]]);
  });
});

describe("a row that several people tied", () => {
  /** Ana has confirmed the figure and what her tie says of it; Ben's tie of the same is to be confirmed. */
  function both(isBenFirst: boolean) {
    const ana = opened();
    const ben = opened("ben");
    const { highlight } = ana.accept(ana.figure, { isConfirmed: true });
    const shared = mergeLibraries(ana.reader.library, ben.reader.library);
    ana.reader.become(shared);
    ben.reader.become(shared);
    const anas = () => ana.tie(question);
    const bens = () => ben.accept({ ...ben.figure, highlights: [highlight] }, { claim: question });
    for (const tie of isBenFirst ? [bens, anas] : [anas, bens]) {
      tie();
      const merged = mergeLibraries(ana.reader.library, ben.reader.library);
      ana.reader.become(merged);
      ben.reader.become(merged);
    }
    return { ana, ben };
  }

  test.each([true, false])("says of each what they have to confirm (Ben’s first: %s)", (isBenFirst) => {
    const { ana, ben } = both(isBenFirst);
    expect(ana.row()).toMatchObject({ isPrintedToConfirm: false, isOpen: false, confirmedBy: [ana.reader.person] });
    expect(ben.row()).toMatchObject({ isPrintedToConfirm: true, isOpen: true, confirmedBy: [] });
    ben.confirm();
    expect(ben.row()).toMatchObject({ isPrintedToConfirm: false, isOpen: false });
    expect(ben.row().confirmedBy.toSorted()).toEqual([ana.reader.person, ben.reader.person]);
  });

  test("is shown by one’s own mark, and else by one that is confirmed", () => {
    const ana = opened();
    const ben = opened("ben");
    const cleo = opened("cleo");
    ana.accept(ana.figure);
    const held = ben.accept(ben.figure, { isConfirmed: true }).highlight;
    const merged = mergeLibraries(ana.reader.library, ben.reader.library);
    ana.reader.become(merged);
    ben.reader.become(merged);
    cleo.reader.become(merged);
    expect(ana.row()).toMatchObject({ isOpen: true, confirmedBy: [] });
    expect(ben.row()).toMatchObject({ highlight: held, isOpen: false, confirmedBy: [ben.reader.person] });
    expect(cleo.row()).toMatchObject({ highlight: held, isOpen: false, confirmedBy: [ben.reader.person] });
  });

  test("of a value that only another person has to confirm is confirmed by nobody, and not open", () => {
    const ana = opened();
    const ben = opened("ben");
    const statement = ben.find("B", "statement", "Ukrainian forces retook several villages");
    const { highlight } = ben.accept({ ...statement, tie: { value: "several villages" } });
    const records = [{ collection: "highlights", id: highlight } as const];
    ben.reader.run((library) => confirmFields(library, { records, person: ben.reader.person }));
    ana.reader.become(mergeLibraries(ana.reader.library, ben.reader.library));
    expect(ana.row("several villages")).toMatchObject({ isPrintedToConfirm: true, isOpen: false, confirmedBy: [] });
    expect(ben.row("several villages")).toMatchObject({ isPrintedToConfirm: true, isOpen: true });
  });
});

test("whoever marked a figure by hand is named when somebody else confirms a field of it", () => {
  const ana = opened();
  const ben = opened("ben");
  const highlight = ben.mark();
  ana.reader.become(mergeLibraries(ana.reader.library, ben.reader.library));
  ana.accept({ ...ana.find("C", "remark", "500 square km"), highlights: [highlight] });
  ana.confirm();
  expect(ana.row().confirmedBy.toSorted()).toEqual([ana.reader.person, ben.reader.person]);
});

describe("a value that stands twice in what is marked", () => {
  const text = "The army shot down 9 missiles on Monday and 9 missiles on Tuesday.";

  /** A report of that one sentence, and a claim. */
  function twice() {
    const open = opened();
    const { reader } = open;
    const origin = { name: "twice.txt", hash: "a".repeat(64), encoding: "utf-8", isEncodingCertain: true } as const;
    reader.run((library) => addReport(library, { draft: { text, origin }, metadata: {} }));
    reader.run((library) => addClaim(library, { ...question, person: reader.person }));
    const report = viewOf(reader.library).reports.find(({ edition }) => edition.text === text);
    if (report === undefined) throw new Error("no report");
    const figures = extractFigures(text, { language: "en" });
    const findings = new Map([[report.edition.id, { figures, attributions: [] }]]);
    const rowsIn = () => figureRows(reader.library, findings, reader.person);
    return { ...open, report, rowsIn };
  }

  test("marks no figure, and is read out by a person", () => {
    const { reader, mark, rowsIn, report } = twice();
    const sentence = mark({ start: 0, end: text.length }, report);
    reader.run((library) => describeTie(library, { ...tied(reader, sentence), details: { value: "9" } }));
    expect(rowsIn().map(({ kind, highlight }) => [kind, highlight])).toEqual([
      ["stated", sentence],
      ["equipment", null],
      ["equipment", null],
    ]);
  });

  test("marks the figure whose words are marked", () => {
    const { reader, mark, rowsIn, report } = twice();
    const [first, second] = rowsIn();
    if (first === undefined || second === undefined) throw new Error("no figures");
    const highlight = mark(second.passage, report);
    reader.run((library) => describeTie(library, { ...tied(reader, highlight), details: { value: "9" } }));
    expect(rowsIn().map((row) => row.highlight)).toEqual([null, highlight]);
  });
});

describe("a value that was typed otherwise than it is printed", () => {
  test.each([
    ["500 square kilometres", []],
    ["500 km", ["“500 km” is a length, “500 square km” is an area"]],
    ["500 square km in the north", ["One is “in the north”, the other “in the south”"]],
  ])("%s: says that it does not stand there, and no more than is true of a value", (value, more) => {
    const { reader, figure, accept, findings, tie } = opened();
    const { highlight } = accept(figure, { isConfirmed: true });
    tie(question);
    reader.run((library) => describeTie(library, { ...tied(reader, highlight), details: { value } }));
    const doubts = allTieDoubts(reader.library, findings).get(question.newId)?.get(highlight);
    expect(doubts).toEqual([`“${value}” does not stand in the passage`, ...more]);
  });
});
