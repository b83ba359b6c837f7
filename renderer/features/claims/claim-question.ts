import type { ClaimId, HighlightId, Verdict } from "#core/index.ts";

/** What is asked about a claim in a dialog. */
export type ClaimQuestion =
  | { readonly kind: "verdict" | "history" | "merge" | "event"; readonly claim: ClaimId }
  /** `offered` is what is to be adopted, unless another is chosen. */
  | { readonly kind: "adopt"; readonly claim: ClaimId; readonly offered?: Verdict }
  | { readonly kind: "details" | "another"; readonly claim: ClaimId; readonly highlight: HighlightId };

/** The keys that ask on a claim's card. */
export const claimKeys: Readonly<Record<string, "verdict" | "merge" | undefined>> = { v: "verdict", m: "merge" };
