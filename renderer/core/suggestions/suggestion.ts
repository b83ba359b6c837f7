import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Evidence, Stance } from "../model/claim.ts";
import type { SaidDate } from "../model/date.ts";
import type { Verification } from "../model/highlight.ts";
import type { ClaimId, EditionId, HighlightId } from "../model/ids.ts";
import type { SuggestedBy } from "../model/suggested.ts";
import type { TextFindings } from "../ports/finder.ts";
import type { ReportView } from "../queries/library-view.ts";

/** What the finders have to say of each edition that was read. */
export type Findings = ReadonlyMap<EditionId, TextFindings>;

/**
 * `figure`: a number; `statement`: who says what, as the draft of a claim; `remark`: that something could not be verified; `parallel`: a
 * passage that says the same as one that is tied to a claim.
 */
export const suggestionKinds = ["figure", "statement", "remark", "parallel"] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** The finder that stands behind each kind, with the version of its rules. A version goes up when a finder finds other things. */
export const finders: Readonly<Record<SuggestionKind, SuggestedBy>> = {
  figure: { finder: "figures", version: 1 },
  statement: { finder: "attributions", version: 1 },
  remark: { finder: "attributions", version: 1 },
  parallel: { finder: "parallels", version: 1 },
};

/** What a sentence says of a passage in it. What it does not plainly say is left out. */
export interface AttributionDraft {
  /** Who speaks, as printed. Pronouns are nobody. */
  readonly voice?: string;
  readonly verification?: Verification;
  readonly saidOn?: SaidDate;
  readonly asOf?: SaidDate;
}

export type TieDraft = { readonly stance?: Stance } & Pick<Evidence, "value" | "qualifier" | "scope" | "period">;

/** Something that the app found, and what accepting it would make. Nothing of it is in the library. */
export interface Suggestion {
  /** The same for the same words as long as the report's text is; names the dismissal, too. */
  readonly id: string;
  readonly kind: SuggestionKind;
  readonly report: ReportView;
  /** What is marked: UTF-16 units of the edition that is read. */
  readonly passage: TextRange;
  /** The sentence around it, or several. */
  readonly sentence: TextRange;
  readonly attribution: AttributionDraft;
  /** Highlights that are there already and are filled in instead of making one. */
  readonly highlights: readonly HighlightId[];
  /** A claim that is there, or the words of a new statement. */
  readonly claim: ClaimId | { readonly draft: string } | null;
  /** What a tie to a claim would hold. */
  readonly tie: TieDraft;
  /** Where the same is said, for a parallel: "A ¶ 2". */
  readonly like: string | null;
  /** What speaks against it, in plain sentences. */
  readonly doubts: readonly string[];
}
