import { type Judgement, judgePair, mayBeToldBy, reach } from "./judge-pair.ts";
import type { Wording } from "./wording.ts";

/** The share of each of two sentences that must stand in a third which says both. */
export const leastContained = 0.6;

/** Two wordings that share telling words; one wording with itself where two sentences are printed alike. They are compared once. */
export class Likeness {
  #judgement: Judgement | null | undefined;
  #turned: Judgement | null | undefined;

  /** @param shared what the words weigh that stand in both */
  constructor(
    readonly one: Wording,
    readonly other: Wording,
    private readonly shared: number,
  ) {}

  /** Whether they can say the same by themselves at a threshold. */
  canReachAlone(threshold: number): boolean {
    const { whole, kept } = reach(this.shared, this.one, this.other);
    return whole >= threshold || ((kept + 1) / 2 >= threshold && mayBeToldBy(this.one, this.other));
  }

  /** `null` where they don't say the same by themselves. @param isTurned the other is looked at as the first */
  judgement(isTurned: boolean): Judgement | null {
    if (!isTurned) {
      if (this.#judgement === undefined) this.#judgement = judgePair(this.one, this.other);
      return this.#judgement;
    }
    if (this.#turned === undefined) this.#turned = judgePair(this.other, this.one);
    return this.#turned;
  }
}

/**
 * The highest threshold at which two wordings are worth a look, 0 to 1: as what says the same, or as one of two sentences that do so
 * together. Told before their words are aligned.
 * @param shared what the words weigh that stand in both
 */
export function mostScore(one: Wording, other: Wording, shared: number): number {
  const { whole, kept } = reach(shared, one, other);
  const mayBePart = kept >= leastContained || mayBeToldBy(one, other);
  return Math.min(1, mayBePart ? Math.max(whole, (kept + 1) / 2) : whole);
}
