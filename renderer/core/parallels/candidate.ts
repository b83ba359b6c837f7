import type { ComparedPassage, Judgement } from "./judge-pair.ts";
import type { ParallelText } from "./parallel.ts";

/** A sentence of a text that was taken in. */
export interface KnownSentence extends ComparedPassage {
  readonly text: ParallelText;
  /** From 0, in its text. */
  readonly place: number;
}

/** Two sentences that share telling words, the one that was taken in first as `a`. */
export interface Candidate {
  readonly a: KnownSentence;
  readonly b: KnownSentence;
  /** `null` where they don't say the same by themselves. */
  readonly judgement: Judgement | null;
}

/** Two passages that say the same. */
export interface Match extends Judgement {
  readonly a: ComparedPassage & Pick<KnownSentence, "text">;
  readonly b: ComparedPassage & Pick<KnownSentence, "text">;
}
