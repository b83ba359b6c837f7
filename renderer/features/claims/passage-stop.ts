import type { ClaimId, HighlightId } from "#core/index.ts";

/** The id of a claim's passage in the walk by arrow keys. */
export function passageStop(claim: ClaimId, highlight: HighlightId): string {
  return `${claim} ${highlight}`;
}
