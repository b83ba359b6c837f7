import type { Word } from "./words.ts";

/** The share of the shorter sentence's telling words that the other must have too, to be looked at closely. */
const leastShared = 0.4;
/** Two words are shared by chance. */
const fewest = 3;

/** The telling words of a sentence, each once, as numbers in rising order, with what each weighs. */
interface TellingWords {
  readonly keys: Int32Array;
  readonly weights: Float64Array;
  /** What all its words weigh. */
  readonly whole: number;
}

/** A sentence that shares enough telling words with another. */
export interface AlikeSentence {
  /** From 0, in the order in which sentences were put in. */
  readonly number: number;
  /** What the words weigh that both have. */
  readonly shared: number;
}

/**
 * Finds the sentences that share enough telling words with another, without comparing all with all. Of each sentence a part of its
 * words, the rarest, stands in an index of its own: whoever shares `leastShared` of them must share one of that part (prefix
 * filtering; Chaudhuri, Ganti and Kaushik 2006), so that nothing is missed whatever was put in before.
 */
export class SentenceIndex {
  readonly #sets: TellingWords[] = [];
  readonly #numberOf = new Map<string, number>();
  readonly #all: number[][] = [];
  readonly #prefixes: number[][] = [];
  /** The number of the last sentence that asked, for each sentence that it met. */
  #met = new Int32Array(1024);

  /** @param canPass whether a pair that shares so much of what both weigh may be more than chance */
  constructor(private readonly canPass: (shared: number, a: number, b: number) => boolean) {}

  /** Puts a sentence in. @returns those before it that share enough with it, in rising order */
  add(words: readonly Word[]): readonly AlikeSentence[] {
    const own = this.#sets.length;
    const telling = this.#tellingOf(words);
    const { keys } = telling;
    const prefix = this.#rarest(keys);
    const found: AlikeSentence[] = [];
    const look = (list: readonly number[] | undefined) => {
      for (const number of list ?? []) {
        if (this.#met[number] === own + 1) continue;
        this.#met[number] = own + 1;
        const other = this.#sets[number];
        const shared = other === undefined ? null : this.#sharedBy(telling, other);
        if (shared !== null) found.push({ number, shared });
      }
    };
    for (const key of prefix) look(this.#all[key]);
    for (const key of keys) look(this.#prefixes[key]);
    this.#sets.push(telling);
    for (const key of keys) this.#all[key]?.push(own);
    for (const key of prefix) this.#prefixes[key]?.push(own);
    if (this.#met.length <= own + 1) this.#met = grown(this.#met);
    return found.sort((one, other) => one.number - other.number);
  }

  #tellingOf(words: readonly Word[]): TellingWords {
    const weightOf = new Map<number, number>();
    let whole = 0;
    for (const { kind, key, weight } of words) {
      whole += weight;
      if (kind !== "light") weightOf.set(this.#number(key), weight);
    }
    const keys = Int32Array.from(weightOf.keys()).sort();
    return { keys, weights: Float64Array.from(keys, (key) => weightOf.get(key) ?? 0), whole };
  }

  #number(key: string): number {
    const known = this.#numberOf.get(key);
    if (known !== undefined) return known;
    const number = this.#all.length;
    this.#numberOf.set(key, number);
    this.#all.push([]);
    this.#prefixes.push([]);
    return number;
  }

  /** What the shared words weigh; `null` where they are too few. */
  #sharedBy(a: TellingWords, b: TellingWords): number | null {
    let [shared, weight] = [0, 0];
    for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
      const difference = (a.keys[i] ?? 0) - (b.keys[j] ?? 0);
      if (difference === 0) {
        shared += 1;
        weight += Math.max(a.weights[i] ?? 0, b.weights[j] ?? 0);
      }
      if (difference <= 0) i += 1;
      if (difference >= 0) j += 1;
    }
    const isEnough = shared >= neededOf(Math.min(a.keys.length, b.keys.length));
    return isEnough && this.canPass(weight, a.whole, b.whole) ? weight : null;
  }

  /** The rarest words, so many that none who shares enough shares none of them. */
  #rarest(keys: Int32Array): readonly number[] {
    const count = (key: number) => this.#all[key]?.length ?? 0;
    const rarest = [...keys].sort((one, other) => count(one) - count(other) || one - other);
    return rarest.slice(0, Math.max(0, keys.length - neededOf(keys.length) + 1));
  }
}

function neededOf(size: number): number {
  return Math.max(fewest, Math.ceil(size * leastShared));
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
