import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Words } from "../figures/figure.ts";

/**
 * `said`: a verb of saying with a statement; `quotation`: what is said is quoted; `named`: a thing that is announced, cited or called
 * something; `according-to`; `hedge`: a remark that something is uncertain, beside every attribution.
 */
export type AttributionKind = "said" | "quotation" | "named" | "according-to" | "hedge";

/** `not-verified`: could not be checked; `appearance`: appeared to; `reported`: reportedly, alleged; `said-to`: is said to; `it-said`. */
export type HedgeKind = "not-verified" | "appearance" | "reported" | "said-to" | "it-said";

/** Words that make something uncertain. */
export interface Hedge extends Words {
  readonly kind: HedgeKind;
  /** The statement, figure or date that is uncertain; `null` where the rules can't tell. Never a guess. */
  readonly concerns: Words | null;
}

/** Words of a report that say who says something. Offsets in UTF-16 units, end exclusive. */
export interface Attribution extends Words {
  readonly kind: AttributionKind;
  /** As printed, "he" too; `null` where a hedge names nobody. */
  readonly speaker: Words | null;
  readonly verb: Words;
  readonly said: Words | null;
  readonly hedges: readonly Hedge[];
}

export function wordsAt(text: string, { start, end }: TextRange): Words {
  return { start, end, words: text.slice(start, end) };
}
