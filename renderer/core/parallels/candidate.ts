import type { Judgement } from "./judge-pair.ts";
import type { Likeness } from "./likeness.ts";
import type { ParallelText } from "./parallel.ts";
import type { Wording } from "./wording.ts";

/** A sentence of a text that was taken in. */
export interface KnownSentence {
  readonly text: ParallelText;
  /** From 0, in its text. */
  readonly place: number;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly wording: Wording;
  /** Indexes of its words that its text quotes, also where the marks stand in other sentences. */
  readonly quoted: ReadonlySet<number>;
}

/** Two sentences that share telling words. */
export class Candidate {
  /** @param a stands in the text of the lesser id, or first in one text: which came first must not matter */
  constructor(
    readonly a: KnownSentence,
    readonly b: KnownSentence,
    readonly likeness: Likeness,
  ) {}

  /** `null` where they don't say the same by themselves. */
  get judgement(): Judgement | null {
    return this.likeness.judgement(this.a.wording !== this.likeness.one);
  }
}

/** A sentence, or two that follow each other. */
export type Stretch = readonly [KnownSentence] | readonly [KnownSentence, KnownSentence];

/** Two stretches that say the same. The first as `Candidate` has it. */
export interface Match extends Judgement {
  readonly a: Stretch;
  readonly b: Stretch;
}
