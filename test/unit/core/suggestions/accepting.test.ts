import { expect, test } from "vitest";
import {
  addClaim,
  type ClaimId,
  checkLibrary,
  confirmFields,
  coverageOf,
  deleteSource,
  dismissSuggestion,
  evidenceId,
  mergeClaim,
  passageCounts,
  tieMany,
  tieToClaim,
  toggleAbsence,
  usesToConfirm,
  viewOf,
} from "#core/index.ts";
import { absenceId } from "#core/model/ids.ts";
import { reportsOn } from "#core/queries/origins.ts";
import { sourcesOf } from "#core/queries/sources.ts";
import { openSamples } from "./found-in-samples.ts";

const [old, kept] = ["claim-old", "claim-kept"] as [ClaimId, ClaimId];

/** A figure of C's that Ana tied to `old` as supporting it, and `old` merged into `kept`. */
function merged() {
  const open = openSamples();
  const { reader } = open;
  for (const [newId, text] of [
    [old, "500 square km were retaken"],
    [kept, "Much was retaken"],
  ] as const)
    reader.run((library) => addClaim(library, { newId, kind: "statement", text, person: reader.person }));
  const figure = open.find("C", "figure", "500 square km");
  const { highlight } = open.accept(figure);
  reader.run((library) => tieToClaim(library, { highlight, claim: old, person: reader.person, stance: "supports" }));
  const mergeNow = () => reader.run((library) => mergeClaim(library, { claim: old, into: kept }));
  return { ...open, figure: { ...figure, highlights: [highlight] }, highlight, mergeNow };
}

test.each([kept, old])(
  "a figure tied to a merged claim goes into the person's own tie, which keeps its stance (%s)",
  (claim) => {
    const { reader, accept, figure, highlight, mergeNow } = merged();
    mergeNow();
    accept(figure, { claim });
    expect([...reader.library.evidence.keys()].filter((id) => id.startsWith(highlight))).toEqual([
      evidenceId(highlight, old, reader.person),
    ]);
    expect(reader.library.evidence.get(evidenceId(highlight, old, reader.person))).toMatchObject({
      stance: "supports",
      value: "500 square km",
    });
    expect(checkLibrary(reader.library).problems).toEqual([]);
  },
);

test("a suggestion whose claim was merged meanwhile ties to the one that counts", () => {
  const { reader, suggestions, accept, find, mergeNow } = merged();
  const { highlight } = accept(find("A", "statement", "Ukrainian forces retook several villages"));
  reader.run((library) => tieToClaim(library, { highlight, claim: old, person: reader.person, stance: "supports" }));
  const parallel = suggestions().find((one) => one.kind === "parallel" && one.claim === old);
  if (parallel === undefined) throw new Error("no parallel");
  mergeNow();
  const made = accept(parallel);
  expect(made.claim).toBe(kept);
  expect(reader.library.evidence.get(evidenceId(made.highlight, kept, reader.person))).toMatchObject({
    highlight: made.highlight,
    claim: kept,
    stance: "supports",
  });
  expect(checkLibrary(reader.library).problems).toEqual([]);
});

test("a draft that is accepted twice is one claim", () => {
  const { reader, find, accept } = openSamples();
  const draft = find("A", "statement", "Ukrainian forces retook several villages");
  const before = viewOf(reader.library).claims.length;
  const first = accept(draft);
  const second = accept(draft);
  expect(second).toMatchObject({ claim: first.claim, highlight: first.highlight });
  expect(viewOf(reader.library).claims).toHaveLength(before + 1);
});

test("tying many with the stance that is suggested already confirms it", () => {
  const { reader, find, accept, suggestions } = openSamples();
  const { claim, highlight } = accept(find("A", "statement", "Ukrainian forces retook several villages"));
  if (claim === null) throw new Error("no claim");
  const { person } = reader;
  reader.run((library) => tieToClaim(library, { highlight, claim, person, stance: "supports" }));
  const parallel = suggestions().find((one) => one.kind === "parallel" && one.claim === claim);
  if (parallel === undefined) throw new Error("no parallel");
  const made = accept(parallel);
  reader.run((library) => tieMany(library, { highlights: [made.highlight], claim, person, stance: "supports" }));
  expect(viewOf(reader.library).claimById.get(claim)?.counts.supports).toBe(2);
});

test("what was dismissed stays dismissed when its claim is merged into another", () => {
  const { reader, suggestions, find, accept, mergeNow } = merged();
  const { highlight } = accept(find("A", "statement", "Ukrainian forces retook several villages"));
  reader.run((library) => tieToClaim(library, { highlight, claim: old, person: reader.person, stance: "supports" }));
  const offered = (claim: ClaimId) => suggestions().filter((one) => one.kind === "parallel" && one.claim === claim);
  const [suggestion] = offered(old);
  if (suggestion === undefined) throw new Error("no parallel");
  const same = (claim: ClaimId) =>
    offered(claim).filter(
      ({ report, passage: { start, end } }) =>
        report.report.id === suggestion.report.report.id &&
        start === suggestion.passage.start &&
        end === suggestion.passage.end,
    );
  reader.run((library) => dismissSuggestion(library, { suggestion, person: reader.person }));
  expect(same(old)).toEqual([]);
  mergeNow();
  expect(same(kept)).toEqual([]);
});

test("a tie whose stance is to be confirmed covers no report, and leaves what was looked for until it is confirmed", () => {
  const { reader, find, accept, suggestions } = openSamples();
  const { claim, highlight } = accept(find("A", "statement", "Ukrainian forces retook several villages"));
  if (claim === null) throw new Error("no claim");
  const { person } = reader;
  reader.run((library) => tieToClaim(library, { highlight, claim, person, stance: "supports" }));
  const parallel = suggestions().find((one) => one.kind === "parallel" && one.claim === claim);
  if (parallel === undefined) throw new Error("no parallel");
  const { report } = parallel.report;
  reader.run((library) => toggleAbsence(library, { report: report.id, claim, person }));
  const made = accept(parallel);
  const told = () => {
    const view = viewOf(reader.library).claimById.get(claim);
    if (view === undefined) throw new Error("no claim");
    const coverage = coverageOf(reader.library, view).find((one) => one.report.report.id === report.id);
    return {
      counts: passageCounts(view),
      reports: reportsOn(view).length,
      passages: coverage?.passages,
      looked: coverage?.looked.length,
    };
  };
  expect(told()).toEqual({ counts: "1 supports · 1 to confirm", reports: 1, passages: 0, looked: 1 });
  const id = evidenceId(made.highlight, claim, person);
  reader.run((library) => confirmFields(library, { records: [{ collection: "evidence", id }], person }));
  expect(told()).toEqual({ counts: "2 support", reports: 2, passages: 1, looked: 0 });
  const absence = reader.library.absences.get(absenceId(report.id, claim, person));
  expect(absence?.deleted).toBe(true);
});

test("a source that speaks only where it is to be confirmed says so, and comes back when that is confirmed", () => {
  const { reader, find, accept } = openSamples();
  const { highlight } = accept(find("C", "figure", "500 square km"));
  const source = sourcesOf(reader.library).entries.find((one) => one.source.name === "Ukraine's southern command");
  if (source === undefined) throw new Error("no source");
  const { id } = source.source;
  expect(usesToConfirm(reader.library, id)).toBe(1);
  reader.run((library) => deleteSource(library, { source: id }));
  const records = [{ collection: "highlights", id: highlight, field: "voice" }] as const;
  reader.run((library) => confirmFields(library, { records, person: reader.person }));
  expect(viewOf(reader.library).highlightById.get(highlight)?.source?.id).toBe(id);
  expect(usesToConfirm(reader.library, id)).toBe(0);
});
