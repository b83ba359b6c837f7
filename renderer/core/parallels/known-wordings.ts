import type { KnownSentence } from "./candidate.ts";
import { Likeness } from "./likeness.ts";
import { SentenceIndex } from "./sentence-index.ts";
import { Wording } from "./wording.ts";

/** A wording with the sentences that are printed so. */
export interface KnownWording {
  readonly wording: Wording;
  readonly sentences: Set<KnownSentence>;
  /** Those that share telling words with it, itself among them where it has enough. */
  readonly alike: Map<KnownWording, Likeness>;
  /** In the index. */
  readonly number: number;
}

/**
 * Each wording once, with those that are worth comparing with it: copies of one story cost what their differences cost.
 */
export class KnownWordings {
  readonly #index = new SentenceIndex();
  readonly #byPrinted = new Map<string, KnownWording>();
  readonly #byNumber = new Map<number, KnownWording>();

  /** @param floor the least threshold at which anything is asked */
  constructor(private readonly floor: number) {}

  of(printed: string): KnownWording {
    const present = this.#byPrinted.get(printed);
    if (present !== undefined) return present;
    const wording = new Wording(printed);
    const { number, alike } = this.#index.add(wording);
    const made: KnownWording = { wording, sentences: new Set(), alike: new Map(), number };
    this.#byPrinted.set(printed, made);
    this.#byNumber.set(number, made);
    for (const { number: found, shared } of alike) {
      const other = this.#byNumber.get(found);
      if (other === undefined) continue;
      const likeness = new Likeness(other.wording, wording, shared);
      if (!likeness.canReach(this.floor)) continue;
      made.alike.set(other, likeness);
      other.alike.set(made, likeness);
    }
    return made;
  }

  /** Lets a wording go that no sentence has any more. */
  drop(known: KnownWording): void {
    this.#index.remove(known.number, known.wording);
    this.#byPrinted.delete(known.wording.printed);
    this.#byNumber.delete(known.number);
    for (const other of known.alike.keys()) other.alike.delete(known);
  }
}
