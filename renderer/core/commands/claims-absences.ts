import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import type { Absence } from "../model/claim.ts";
import { absenceId, type ClaimId, type HighlightId, type PersonId, type ReportId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { claimIds } from "../queries/claim-roots.ts";
import { hasOwnPassage } from "../queries/claims-absent.ts";
import { viewOf } from "../queries/library-view.ts";
import { visibleRecord } from "../queries/visible.ts";
import { claimAt } from "./claims.ts";
import { quoted } from "./quoted.ts";

export interface AbsenceInput {
  readonly report: ReportId;
  readonly claim: ClaimId;
  readonly person: PersonId;
}

/**
 * "Looked, nothing found": says so of a report and a claim, or takes one's own word back where it was said already.
 * @throws CommandRefused where one has tied a passage of the report to the claim oneself, or either is gone.
 */
export function toggleAbsence(library: Library, input: AbsenceInput): Planned & { readonly isAbsent: boolean } {
  const claim = claimAt(library, input.claim);
  const view = viewOf(library);
  const report = view.reportById.get(input.report);
  if (report === undefined) throw new CommandRefused("The report is not in the library any more.");
  const { siglum } = report;
  const own = ownAbsences(library, input);
  if (own.length > 0) {
    const writes = own.map(({ id }) => deletion("absences", id));
    return { label: `not looked for in ${siglum}: ${quoted(claim.text)}`, writes, isAbsent: false };
  }
  const claimView = view.claimById.get(claim.id);
  if (claimView !== undefined && hasOwnPassage(claimView, report, input.person))
    throw new CommandRefused(`You have tied a passage of report ${siglum} to this claim. Untie it first.`);
  const { person } = input;
  const id = absenceId(report.report.id, claim.id, person);
  const fields = { deleted: null, report: report.report.id, claim: claim.id, person };
  return {
    label: `looked in ${siglum}, nothing found: ${quoted(claim.text)}`,
    writes: [{ collection: "absences", id, fields }],
    isAbsent: true,
  };
}

/** Takes back what a person found missing where they then tie a passage. */
export function foundAfterAll(
  library: Library,
  input: { readonly highlight: HighlightId; readonly claim: ClaimId; readonly person: PersonId },
): readonly Write[] {
  const edition = library.highlights.get(input.highlight)?.passage.edition;
  const report = edition === undefined ? undefined : library.editions.get(edition)?.report;
  if (report === undefined) return [];
  return ownAbsences(library, { ...input, report }).map(({ id }) => deletion("absences", id));
}

/** The person's visible absences of a claim, or of what was merged into it, from a report. */
function ownAbsences(library: Library, { report, claim, person }: AbsenceInput): readonly Absence[] {
  return claimIds(library, claim).flatMap(
    (id) => visibleRecord(library, "absences", absenceId(report, id, person)) ?? [],
  );
}
