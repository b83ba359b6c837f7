import type { ClaimId, HighlightId, ReportId } from "#core/index.ts";

/** The id of a claim's passage in the walk by arrow keys. */
export function passageStop(claim: ClaimId, highlight: HighlightId): string {
  return `${claim} ${highlight}`;
}

/** The id of a report without a passage on the claim in the walk by arrow keys. */
export function reportStop(claim: ClaimId, report: ReportId): string {
  return `${claim} report ${report}`;
}
