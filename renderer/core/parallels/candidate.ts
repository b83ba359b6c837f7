import { type ComparedPassage, canReach, type Judgement, judgePair } from "./judge-pair.ts";
import type { ParallelText } from "./parallel.ts";

/** A sentence of a text that was taken in. */
export interface KnownSentence extends ComparedPassage {
  readonly text: ParallelText;
  /** From 0, in its text. */
  readonly place: number;
  /** What all its words weigh. */
  readonly weight: number;
}

/** Two sentences that share telling words. */
export class Candidate {
  #judgement: Judgement | null | undefined;

  /**
   * @param a stands in the text of the lesser id, or first in one text: which came first must not matter
   * @param shared what the words weigh that stand in both
   */
  constructor(
    readonly a: KnownSentence,
    readonly b: KnownSentence,
    private readonly shared: number,
  ) {}

  /** Whether the two are worth comparing at a threshold. */
  canReach(threshold: number): boolean {
    return canReach(threshold, this.shared, this.a.weight, this.b.weight);
  }

  /** `null` where they don't say the same by themselves. Compared once, when first asked for. */
  get judgement(): Judgement | null {
    if (this.#judgement === undefined) this.#judgement = judgePair(this.a, this.b);
    return this.#judgement;
  }
}

/** Two passages that say the same. */
export interface Match extends Judgement {
  readonly a: ComparedPassage & Pick<KnownSentence, "text">;
  readonly b: ComparedPassage & Pick<KnownSentence, "text">;
}
