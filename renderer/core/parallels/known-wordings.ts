import { Alike, type KnownWording } from "./alike.ts";
import { SentenceIndex } from "./sentence-index.ts";
import { Wording } from "./wording.ts";

/**
 * Each wording once: copies of one story cost what their differences cost. Which are alike is asked of the index and not kept, since
 * of sentences after one pattern each is like all others.
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
    const made: KnownWording = { wording, sentences: new Set(), compared: new Map(), number: this.#index.add(wording) };
    this.#byPrinted.set(printed, made);
    this.#byNumber.set(made.number, made);
    return made;
  }

  /** Those that are worth comparing with a wording, itself among them where it has enough telling words. */
  alike(known: KnownWording): readonly Alike[] {
    const found: Alike[] = [];
    for (const { number, shared } of this.#index.alike(known.number)) {
      const other = this.#byNumber.get(number);
      if (other === undefined) continue;
      const alike = new Alike(known, other, shared);
      if (alike.most >= this.floor) found.push(alike);
    }
    return found;
  }

  /** Lets a wording go that no sentence has any more. */
  drop(known: KnownWording): void {
    this.#index.remove(known.number);
    this.#byPrinted.delete(known.wording.printed);
    this.#byNumber.delete(known.number);
    for (const other of known.compared.keys()) other.compared.delete(known);
  }
}
