import type { ClaimId, HighlightId, MarkTarget, Verdict } from "#core/index.ts";

/** What is asked about a claim in a dialog. */
export type ClaimQuestion =
  | { readonly kind: "verdict" | "history" | "merge" | "event"; readonly claim: ClaimId }
  /** `offered` is what is to be adopted, unless another is chosen. */
  | { readonly kind: "adopt"; readonly claim: ClaimId; readonly offered?: Verdict }
  /** How a passage stands to it that was dropped on it. */
  | { readonly kind: "tie"; readonly claim: ClaimId; readonly target: MarkTarget }
  | { readonly kind: "details" | "another"; readonly claim: ClaimId; readonly highlight: HighlightId };

/** The keys that ask on a claim's card. */
export const claimKeys: Readonly<Record<string, "verdict" | "merge" | undefined>> = { v: "verdict", m: "merge" };
