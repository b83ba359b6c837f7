import { type ClaimView, draftWords, isDraft } from "#core/index.ts";

/** What stands beside a claim's words where one is chosen: what is known of it, and that it is a draft where it is one. */
export function claimDetail({ claim }: ClaimView, known: string): string {
  return isDraft(claim) ? `${known} · ${draftWords}` : known;
}
