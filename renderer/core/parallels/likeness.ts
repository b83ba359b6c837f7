import { type Judgement, judgePair, mayBeToldBy, reach } from "./judge-pair.ts";
import type { Wording } from "./wording.ts";

/** The share of each of two sentences that must stand in a third which says both. */
export const leastContained = 0.6;

/** Two wordings that share telling words; one wording with itself where two sentences are printed alike. They are compared once. */
export class Likeness {
  readonly #judgements: [Judgement | null | undefined, Judgement | null | undefined] = [undefined, undefined];
  readonly #mayBeTold: boolean;

  /** @param shared what the words weigh that stand in both */
  constructor(
    readonly one: Wording,
    readonly other: Wording,
    private readonly shared: number,
  ) {
    this.#mayBeTold = mayBeToldBy(one, other);
  }

  /** Whether the two are worth a look at a threshold: as what says the same, or as one of two sentences that do so together. */
  canReach(threshold: number): boolean {
    const { whole, kept } = reach(this.shared, this.one, this.other);
    return whole >= threshold || ((this.#mayBeTold || kept >= leastContained) && (kept + 1) / 2 >= threshold);
  }

  /** Whether they can say the same by themselves at a threshold. */
  canReachAlone(threshold: number): boolean {
    const { whole, kept } = reach(this.shared, this.one, this.other);
    return whole >= threshold || (this.#mayBeTold && (kept + 1) / 2 >= threshold);
  }

  /** `null` where they don't say the same by themselves. @param isTurned the other is looked at as the first */
  judgement(isTurned: boolean): Judgement | null {
    const at = isTurned ? 1 : 0;
    const known = this.#judgements[at];
    if (known !== undefined) return known;
    const made = isTurned ? judgePair(this.other, this.one) : judgePair(this.one, this.other);
    this.#judgements[at] = made;
    return made;
  }
}
