import { describe, expect, test } from "vitest";
import {
  addClaim,
  type ClaimId,
  confirmFields,
  describeTie,
  evidenceId,
  hasOwnPassage,
  isTieToConfirm,
  mergeClaim,
  passageCounts,
  tieMany,
  tieToClaim,
  toConfirmWords,
  toggleAbsence,
  viewOf,
} from "#core/index.ts";
import { reportsOn } from "#core/queries/origins.ts";
import { openSamples } from "./found-in-samples.ts";

/** A statement of A's that was accepted and not touched since, and what is offered of other reports for its claim. */
function drafted() {
  const open = openSamples();
  const { reader, find, accept, suggestions } = open;
  const { claim, highlight } = accept(find("A", "statement", "Ukrainian forces retook several villages"));
  if (claim === null) throw new Error("no claim");
  const claimView = () => {
    const view = viewOf(reader.library).claimById.get(claim);
    if (view === undefined) throw new Error("no claim");
    return view;
  };
  const parallel = suggestions().find((one) => one.kind === "parallel" && one.claim === claim);
  if (parallel === undefined) throw new Error("no parallel");
  const told = () => ({ counts: passageCounts(claimView()), reports: reportsOn(claimView()).length });
  const absences = () =>
    [...reader.library.absences.values()].filter((one) => one.claim === claim && !one.deleted).length;
  return { ...open, person: reader.person, claim, highlight, parallel, claimView, told, absences };
}

describe("a tie that a suggestion made", () => {
  test("counts for nothing until somebody touches it, also without a stance", () => {
    const { reader, accept, parallel, claim, person, highlight, told } = drafted();
    expect(told()).toEqual({ counts: "1 to confirm", reports: 0 });
    expect(parallel.tie).toEqual({});
    accept(parallel);
    expect(told()).toEqual({ counts: "2 to confirm", reports: 0 });
    reader.run((library) => tieToClaim(library, { highlight, claim, person, stance: "supports" }));
    expect(told()).toEqual({ counts: "1 supports · 1 to confirm", reports: 1 });
  });

  test("says that it was tied from a suggestion where it holds nothing else, and can be confirmed as that", () => {
    const { reader, claim, highlight, person, told } = drafted();
    const id = evidenceId(highlight, claim, person);
    expect(toConfirmWords(reader.library, "evidence", id)).toEqual(["tied from a suggestion"]);
    reader.run((library) => confirmFields(library, { records: [{ collection: "evidence", id }], person }));
    expect(toConfirmWords(reader.library, "evidence", id)).toEqual([]);
    expect(told()).toEqual({ counts: "1 without stance", reports: 1 });
  });

  test("is held when its highlight is tied again among many, with the stance it has or will have", () => {
    const { reader, accept, parallel, claim, highlight, person, told } = drafted();
    const other = accept({ ...parallel, tie: { stance: "denies" } }).highlight;
    const planned = reader.run((library) =>
      tieMany(library, { highlights: [highlight, other], claim, person, stance: null }),
    );
    expect(planned.label).toMatch(/^tie 2 highlights to /);
    const { stance, ...others } = reader.library.evidence.get(evidenceId(other, claim, person)) ?? {};
    expect([stance, isTieToConfirm({ stance, ...others })]).toEqual(["denies", false]);
    expect(told()).toMatchObject({ reports: 2 });
  });

  test("is confirmed with its stance alone", () => {
    const { reader, accept, parallel, suggestions, claim, highlight, person, told } = drafted();
    reader.run((library) => tieToClaim(library, { highlight, claim, person, stance: "denies" }));
    const again = suggestions().find((one) => one.id === parallel.id);
    if (again === undefined) throw new Error("no parallel");
    const made = accept(again);
    const id = evidenceId(made.highlight, claim, person);
    reader.run((library) =>
      confirmFields(library, { records: [{ collection: "evidence", id, field: "stance" }], person }),
    );
    expect(isTieToConfirm(reader.library.evidence.get(id) ?? {})).toBe(false);
    expect(told()).toEqual({ counts: "2 deny", reports: 2 });
  });

  test("leaves “looked, nothing found” alone, also when its value is typed, and does not stand in the way of it", () => {
    const { reader, accept, parallel, claim, person, claimView, absences } = drafted();
    const { report } = parallel.report;
    const made = accept(parallel);
    expect(hasOwnPassage(claimView(), parallel.report, person)).toBe(false);
    reader.run((library) => toggleAbsence(library, { report: report.id, claim, person }));
    expect(absences()).toBe(1);
    reader.run((library) =>
      describeTie(library, { highlight: made.highlight, claim, person, details: { value: "several" } }),
    );
    expect(absences()).toBe(1);
    const id = evidenceId(made.highlight, claim, person);
    expect(isTieToConfirm(reader.library.evidence.get(id) ?? {})).toBe(true);
    reader.run((library) => confirmFields(library, { records: [{ collection: "evidence", id }], person }));
    expect(absences()).toBe(0);
  });

  test("gives way to what the same person holds of the same passage when two claims are merged", () => {
    const { reader, accept, parallel, claim, person, told } = drafted();
    const made = accept(parallel);
    const other = "claim-other" as ClaimId;
    reader.run((library) => addClaim(library, { newId: other, kind: "statement", text: "None were retaken", person }));
    reader.run((library) => tieToClaim(library, { highlight: made.highlight, claim: other, person, stance: "denies" }));
    reader.run((library) => mergeClaim(library, { claim: other, into: claim }));
    expect(told()).toEqual({ counts: "1 denies · 1 to confirm", reports: 1 });
    reader.run((library) => tieToClaim(library, { highlight: made.highlight, claim, person, stance: "discusses" }));
    expect(told().counts).toBe("1 discusses · 1 to confirm");
  });
});
