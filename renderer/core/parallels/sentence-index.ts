import type { Word } from "./words.ts";

/** The share of the shorter sentence's telling words that the other must have too, to be looked at closely. */
const leastShared = 0.4;
/** Two words are shared by chance. */
const fewest = 3;
/** Telling words that stand so near each other make a pair, in either order. */
const reach = 2;
/** Pairs that two sentences must share: one is a name, or what everybody says of the matter. */
const fewestPairs = 2;
/** More telling words than the index can ever hold: two of their numbers make one number. */
const base = 2 ** 26;

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
 * Finds the sentences that share enough telling words with another, without comparing all with all: an index over pairs of telling
 * words that stand near each other, a kind of shingles (Broder 1997) that outlives what is dropped, added or put elsewhere. Whether two
 * sentences are found hangs on these two alone.
 */
export class SentenceIndex {
  readonly #sets: TellingWords[] = [];
  readonly #numberOf = new Map<string, number>();
  /** The sentences that have a pair, in order. */
  readonly #withPair = new Map<number, number[]>();

  /** @param canPass whether a pair that shares so much of what both weigh may be more than chance */
  constructor(private readonly canPass: (shared: number, a: number, b: number) => boolean) {}

  /** Puts a sentence in. @returns those before it that share enough with it, in rising order */
  add(words: readonly Word[]): readonly AlikeSentence[] {
    const own = this.#sets.length;
    const numbers = words.filter(({ kind }) => kind !== "light").map(({ key }) => this.#number(key));
    const telling = tellingOf(words, numbers);
    const counts = new Map<number, number>();
    for (const pair of pairsOf(numbers)) {
      const list = this.#withPair.get(pair);
      if (list === undefined) this.#withPair.set(pair, [own]);
      else {
        for (const other of list) counts.set(other, (counts.get(other) ?? 0) + 1);
        list.push(own);
      }
    }
    this.#sets.push(telling);
    const found: AlikeSentence[] = [];
    for (const [number, count] of counts) {
      const other = count < fewestPairs ? undefined : this.#sets[number];
      const shared = other === undefined ? null : this.#sharedBy(telling, other);
      if (shared !== null) found.push({ number, shared });
    }
    return found.sort((one, other) => one.number - other.number);
  }

  #number(key: string): number {
    const known = this.#numberOf.get(key);
    if (known !== undefined) return known;
    const number = this.#numberOf.size;
    this.#numberOf.set(key, number);
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
}

/** @param numbers of the telling words, in their order */
function tellingOf(words: readonly Word[], numbers: readonly number[]): TellingWords {
  const weightOf = new Map<number, number>();
  let [whole, at] = [0, 0];
  for (const { kind, weight } of words) {
    whole += weight;
    if (kind === "light") continue;
    weightOf.set(numbers[at] ?? 0, weight);
    at += 1;
  }
  const keys = Int32Array.from(weightOf.keys()).sort();
  return { keys, weights: Float64Array.from(keys, (key) => weightOf.get(key) ?? 0), whole };
}

/** Each pair of neighbouring words once, as a number. */
function pairsOf(numbers: readonly number[]): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (const [index, one] of numbers.entries())
    for (const other of numbers.slice(index + 1, index + 1 + reach))
      pairs.add(one < other ? one * base + other : other * base + one);
  return pairs;
}

function neededOf(size: number): number {
  return Math.max(fewest, Math.ceil(size * leastShared));
}
