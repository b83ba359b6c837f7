import type { KnownSentence } from "./known-sentence.ts";
import { Likeness, mostScore } from "./likeness.ts";
import type { Wording } from "./wording.ts";

/** A wording with the sentences that are printed so. */
export interface KnownWording {
  readonly wording: Wording;
  readonly sentences: Set<KnownSentence>;
  /** Those that it was compared with, itself perhaps among them. */
  readonly compared: Map<KnownWording, Likeness>;
  /** In the index. */
  readonly number: number;
}

/** Two wordings that share telling words, before they are compared: there may be very many, and few of them are kept. */
export class Alike {
  /** The highest threshold at which they are worth a look, 0 to 1. */
  readonly most: number;
  /** The share of all their words that the shared ones are: which of those that may score as high comes first. */
  readonly share: number;

  /** @param shared what the words weigh that stand in both */
  constructor(
    readonly one: KnownWording,
    readonly other: KnownWording,
    private readonly shared: number,
  ) {
    this.most = mostScore(one.wording, other.wording, shared);
    this.share = shared / (one.wording.weight + other.wording.weight);
  }

  /** The same for all sentences of these wordings, whichever of them asks. */
  get likeness(): Likeness {
    const present = this.one.compared.get(this.other);
    if (present !== undefined) return present;
    const made = new Likeness(this.one.wording, this.other.wording, this.shared);
    this.one.compared.set(this.other, made);
    this.other.compared.set(this.one, made);
    return made;
  }
}
