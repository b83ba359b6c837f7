import type { AttributionKind } from "./attribution.ts";
import type { Speaker } from "./speaker.ts";

/** An attribution by item indices, before what is said is cut where the next one begins. */
export interface Frame {
  readonly kind: AttributionKind;
  /** First and behind the last item of speaker and verb. */
  readonly start: number;
  readonly end: number;
  readonly speaker: Speaker;
  readonly verb: { readonly start: number; readonly end: number };
  /** What is said, by items; `null` where it stands in the next paragraph or nowhere. */
  readonly said: { readonly start: number; readonly end: number } | null;
  /** Whether the words stand behind what is said. */
  readonly isTrailing: boolean;
  /** The sentence ends in a colon: a quotation in the next paragraph is what is said. */
  readonly isOpen: boolean;
}
