import { describe, expect, test } from "vitest";
import {
  addClaim,
  type ClaimId,
  confirmFields,
  describeTie,
  evidenceId,
  figureRows,
  type HighlightId,
  isTieToConfirm,
  markPassage,
  moveHighlight,
  type NewClaim,
  tieToClaim,
  toggleAbsence,
  viewOf,
} from "#core/index.ts";
import { absenceId } from "#core/model/ids.ts";
import { openSamples } from "./found-in-samples.ts";

const question = {
  newId: "question" as ClaimId,
  kind: "question",
  text: "How much territory was retaken?",
} as const satisfies Omit<NewClaim, "person">;

/** C's 500 square km, of which one can ask what its row says. */
function opened() {
  const open = openSamples();
  const { reader, findings, find } = open;
  const figure = find("C", "figure", "500 square km");
  const row = () => {
    const rows = figureRows(reader.library, findings, reader.person);
    const found = rows.find(({ printed }) => printed === "500 square km");
    if (found === undefined) throw new Error("no row");
    return found;
  };
  /** As the figures view ties a row. */
  const tie = (claim: Parameters<typeof open.accept>[1]) =>
    open.accept({ ...figure, highlights: row().highlight === null ? [] : [row().highlight as HighlightId] }, claim);
  const move = (highlight: HighlightId, by: number) => {
    const { start, end } = viewOf(reader.library).highlightById.get(highlight)?.highlight.passage ?? figure.passage;
    return reader.run((library) => moveHighlight(library, { highlight, start, end: end + by }));
  };
  return { ...open, figure, row, tie, move };
}

describe("a figure that a person holds", () => {
  test("stays confirmed when it is tied, to one claim and to another", () => {
    const { reader, accept, figure, row, tie } = opened();
    accept(figure, { isConfirmed: true });
    tie({ claim: question });
    expect(row()).toMatchObject({ confirmedBy: [reader.person], toConfirm: [], isPrintedToConfirm: false });
    tie({ claim: { newId: "other" as ClaimId, kind: "statement", text: "500 square km were retaken" } });
    expect(row()).toMatchObject({ confirmedBy: [reader.person], toConfirm: [] });
    expect(row().claims).toHaveLength(2);
  });

  test("has a confirmed number when it was marked by hand and is tied; what is unset stays so until the row is confirmed", () => {
    const { reader, figure, row, tie } = opened();
    const newId = reader.nextId<HighlightId>();
    const { edition } = figure.report;
    reader.run((library) =>
      markPassage(library, { edition: edition.id, ...figure.passage, person: reader.person, newId }),
    );
    tie({ claim: question });
    expect(row()).toMatchObject({ isPrintedToConfirm: false, toConfirm: [], isOpen: true });
    expect(reader.library.highlights.get(newId)?.voice).toBeUndefined();
  });

  test("is to be confirmed when it is tied before anybody confirmed it", () => {
    const { accept, figure, row, tie } = opened();
    accept(figure);
    tie({ claim: question });
    expect(row().confirmedBy).toEqual([]);
    expect(row().toConfirm.map(({ field }) => field)).toEqual(expect.arrayContaining(["passage", "value", "scope"]));
  });

  test("counts on the claim that somebody chose for it, whatever of it is still to be confirmed", () => {
    const { reader, accept, figure, row, tie } = opened();
    const { highlight } = accept(figure);
    tie({ claim: question });
    const tied = () => reader.library.evidence.get(evidenceId(highlight, question.newId, reader.person)) ?? {};
    expect(isTieToConfirm(tied())).toBe(false);
    reader.run((library) => confirmFields(library, { records: row().toConfirm, person: reader.person }));
    expect(row()).toMatchObject({ confirmedBy: [reader.person], toConfirm: [] });
  });

  test("is held on a claim that the app had tied it to once the person chooses that claim", () => {
    const { reader, accept, figure, tie } = opened();
    const claim = question.newId;
    reader.run((library) => addClaim(library, { ...question, person: reader.person }));
    const report = figure.report.report.id;
    reader.run((library) => toggleAbsence(library, { report, claim, person: reader.person }));
    const { highlight } = accept({ ...figure, claim });
    const tied = () => reader.library.evidence.get(evidenceId(highlight, claim, reader.person)) ?? {};
    const absence = () => reader.library.absences.get(absenceId(report, claim, reader.person))?.deleted;
    expect([isTieToConfirm(tied()), absence()]).toEqual([true, undefined]);
    tie({ claim });
    expect([isTieToConfirm(tied()), absence()]).toEqual([false, true]);
  });

  test("is to be confirmed again where its passage comes to hold other words, in one step that says so", () => {
    const { reader, accept, figure, row, tie, move } = opened();
    const { highlight } = accept(figure, { isConfirmed: true });
    tie({ claim: question });
    const tied = evidenceId(highlight, question.newId, reader.person);
    reader.run((library) =>
      tieToClaim(library, { highlight, claim: question.newId, person: reader.person, stance: "supports" }),
    );
    const moved = move(highlight, -" in the south".length);
    expect(moved.label).toBe("move the ends of “500 square km of territory”; 4 fields to be confirmed again");
    expect(row().toConfirm.map(({ field }) => field)).toEqual(["voice", "verification", "value", "scope"]);
    expect(row().confirmedBy).toEqual([]);
    expect(reader.library.evidence.get(tied)?.stance).toBe("supports");
    const [step] = reader.log.slice(-1);
    if (step !== undefined) reader.undo(step);
    expect(row()).toMatchObject({ confirmedBy: [reader.person], toConfirm: [] });
  });

  test("stays a mark where its ends are moved after one field alone was confirmed", () => {
    const { reader, accept, figure, row, move } = opened();
    const { highlight } = accept(figure);
    const records = [{ collection: "highlights", id: highlight, field: "verification" }] as const;
    reader.run((library) => confirmFields(library, { records, person: reader.person }));
    expect(row().toConfirm.map(({ field }) => field)).toEqual(["voice"]);
    const { label } = move(highlight, -" in the south".length);
    expect(label).toMatch(/; 1 field to be confirmed again$/);
    expect(row().toConfirm.map(({ field }) => field)).toEqual(["voice", "verification"]);
  });

  test("says nothing of confirming where nothing of the passage came from a suggestion", () => {
    const { reader, figure, move } = opened();
    const newId = reader.nextId<HighlightId>();
    const { edition } = figure.report;
    const { highlight } = reader.run((library) =>
      markPassage(library, { edition: edition.id, ...figure.passage, person: reader.person, newId }),
    );
    expect(move(highlight, -" in the south".length)).toMatchObject({
      label: "move the ends of “500 square km of territory”",
      reopened: 0,
    });
  });

  test("is its mark still when its end is moved, as long as the number stands in it", () => {
    const { accept, figure, row, move } = opened();
    const { highlight } = accept(figure, { isConfirmed: true });
    move(highlight, -" in the south".length);
    expect(row().highlight).toBe(highlight);
    move(highlight, -" square km of territory".length);
    expect(row().highlight).toBeNull();
  });
});

test("a figure that was accepted before marks could be to confirm is to be confirmed", () => {
  const { reader, suggestions, accept, findings } = opened();
  const bare = suggestions().find(
    ({ kind, attribution }) => kind === "figure" && Object.keys(attribution).length === 0,
  );
  if (bare === undefined) throw new Error("no figure without attribution");
  const { highlight } = accept(bare);
  const record = reader.library.highlights.get(highlight);
  if (record === undefined) throw new Error("no highlight");
  const { "suggestedBy:passage": _, ...older } = record;
  reader.library = {
    ...reader.library,
    highlights: new Map([...reader.library.highlights, [highlight, older as typeof record]]),
  };
  const row = () => figureRows(reader.library, findings, reader.person).find((one) => one.highlight === highlight);
  expect(row()).toMatchObject({ confirmedBy: [], toConfirm: [{ field: "passage" }] });
  reader.run((library) => confirmFields(library, { records: row()?.toConfirm ?? [], person: reader.person }));
  expect(row()).toMatchObject({ confirmedBy: [reader.person], toConfirm: [] });
});

test("a value on a tie whose stance is to be confirmed leaves “looked, nothing found”; the stance takes it back", () => {
  const { reader, find, accept, suggestions } = openSamples();
  const { person } = reader;
  const { claim, highlight } = accept(find("A", "statement", "Ukrainian forces retook several villages"));
  if (claim === null) throw new Error("no claim");
  reader.run((library) => tieToClaim(library, { highlight, claim, person, stance: "supports" }));
  const parallel = suggestions().find((one) => one.kind === "parallel" && one.claim === claim);
  if (parallel === undefined) throw new Error("no parallel");
  const { report } = parallel.report;
  reader.run((library) => toggleAbsence(library, { report: report.id, claim, person }));
  const tied = { highlight: accept(parallel).highlight, claim, person };
  const isAbsent = () => !reader.library.absences.get(absenceId(report.id, claim, person))?.deleted;
  reader.run((library) => describeTie(library, { ...tied, details: { value: "several villages" } }));
  expect(isAbsent()).toBe(true);
  reader.run((library) => tieToClaim(library, { ...tied, stance: "supports" }));
  expect(isAbsent()).toBe(false);
});
