import type { Alike } from "./alike.ts";
import type { Judgement } from "./judge-pair.ts";
import type { KnownSentence } from "./known-sentence.ts";
import type { Likeness } from "./likeness.ts";

/** Two sentences that share telling words. */
export class Candidate {
  /** @param a stands in the text of the lesser id, or first in one text: which came first must not matter */
  constructor(
    readonly a: KnownSentence,
    readonly b: KnownSentence,
    readonly alike: Alike,
  ) {}

  get likeness(): Likeness {
    return this.alike.likeness;
  }

  /** `null` where they don't say the same by themselves. */
  get judgement(): Judgement | null {
    const { likeness } = this;
    return likeness.judgement(this.a.wording !== likeness.one);
  }
}

/** A sentence, or two that follow each other. */
export type Stretch = readonly [KnownSentence] | readonly [KnownSentence, KnownSentence];

/** Two stretches that say the same. The first as `Candidate` has it. */
export interface Match extends Judgement {
  readonly a: Stretch;
  readonly b: Stretch;
}
