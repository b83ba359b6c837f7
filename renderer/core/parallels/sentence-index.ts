import { mayBeToldBy } from "./judge-pair.ts";
import type { Wording } from "./wording.ts";
import type { Word } from "./words.ts";

/** The share of the shorter sentence's telling words that the other must have too, to be looked at closely. */
const leastShared = 0.4;
/** Two words are shared by chance. */
const fewest = 3;
/** Pairs that are shared at least. */
const fewestPairs = 2;
/** Telling words that stand so near each other make a pair, in either order. */
const reach = 2;
/**
 * Words that are shared by chance are few and strewn: where less than this share of the shorter sentence's telling words is shared,
 * there must be so many pairs for each shared word. What one quotes and the other tells keeps less, and in another order.
 */
const strewn = { share: 2 / 3, pairs: 0.8 };

/** The telling words of a sentence, each once, as numbers in rising order, with what each weighs in all its places. */
interface TellingWords {
  readonly wording: Wording;
  readonly keys: Int32Array;
  readonly weights: Float64Array;
}

/** A sentence that shares enough telling words with another. */
export interface AlikeSentence {
  /** As the index gave it. */
  readonly number: number;
  /** What the telling words weigh that both have, at most. */
  readonly shared: number;
}

/** The sentences that have a pair: a number as long as there is one. */
type Having = number | number[];

/**
 * Finds the sentences that share enough telling words with another, without comparing all with all: an index over pairs of telling
 * words that stand near each other, a kind of shingles (Broder 1997) that outlives what is dropped, added or put elsewhere. Two pairs
 * must be shared at least: one is a name, or what everybody says of the matter. Whether two sentences are found hangs on these two alone.
 */
export class SentenceIndex {
  readonly #sets: (TellingWords | null)[] = [];
  readonly #numberOf = new Map<string, number>();
  /** By the lesser word of a pair, then by the other. */
  readonly #withPair: Map<number, Having>[] = [];
  /** In which search each of them was met last, and how many pairs it shares there. */
  #round = 0;
  #metIn = new Int32Array(1024);
  #pairs = new Int32Array(1024);

  /** Puts a sentence in. @returns its number */
  add(wording: Wording): number {
    const own = this.#sets.length;
    const numbers = this.#numbersOf(wording.words);
    this.#sets.push(tellingOf(wording, numbers));
    this.#makeRoom();
    this.#eachPair(numbers, (ofLesser, greater) => {
      const having = ofLesser.get(greater);
      if (having === undefined) ofLesser.set(greater, own);
      else if (typeof having === "number") ofLesser.set(greater, [having, own]);
      else having.push(own);
    });
    return own;
  }

  /** The sentences that share enough with one that was put in: itself too, where it has as much. */
  alike(number: number): readonly AlikeSentence[] {
    const telling = this.#sets[number];
    if (telling == null) return [];
    this.#round += 1;
    const found: number[] = [];
    this.#eachPair(this.#numbersOf(telling.wording.words), (ofLesser, greater) => {
      const having = ofLesser.get(greater);
      if (typeof having === "number") this.#meet(having, found);
      else for (const other of having ?? []) this.#meet(other, found);
    });
    const alike: AlikeSentence[] = [];
    for (const other of found) {
      const shared = this.#shared(telling, other);
      if (shared > 0) alike.push({ number: other, shared });
    }
    return alike;
  }

  /** Takes out a sentence that was put in. */
  remove(number: number): void {
    const telling = this.#sets[number];
    if (telling == null) return;
    this.#sets[number] = null;
    this.#eachPair(this.#numbersOf(telling.wording.words), (ofLesser, greater) => {
      const having = ofLesser.get(greater);
      if (having === number) ofLesser.delete(greater);
      else if (typeof having === "object") {
        const at = having.indexOf(number);
        if (at >= 0) having.splice(at, 1);
        if (having.length === 0) ofLesser.delete(greater);
      }
    });
  }

  #meet(other: number, found: number[]): void {
    if (this.#metIn[other] !== this.#round) {
      this.#metIn[other] = this.#round;
      this.#pairs[other] = 1;
      return;
    }
    const pairs = (this.#pairs[other] ?? 0) + 1;
    this.#pairs[other] = pairs;
    if (pairs === fewestPairs) found.push(other);
  }

  /** Each pair of neighbouring words. */
  #eachPair(numbers: readonly number[], visit: (ofLesser: Map<number, Having>, greater: number) => void): void {
    const seen = new Map<number, Set<number>>();
    for (const [index, one] of numbers.entries())
      for (let at = index + 1; at <= index + reach && at < numbers.length; at += 1) {
        const other = numbers[at] ?? 0;
        const [lesser, greater] = one < other ? [one, other] : [other, one];
        const ofOne = seen.get(lesser);
        if (ofOne?.has(greater) === true) continue;
        if (ofOne === undefined) seen.set(lesser, new Set([greater]));
        else ofOne.add(greater);
        const ofLesser = this.#withPair[lesser] ?? new Map<number, Having>();
        this.#withPair[lesser] = ofLesser;
        visit(ofLesser, greater);
      }
  }

  /** Of the telling words, in their order. */
  #numbersOf(words: readonly Word[]): readonly number[] {
    const numbers: number[] = [];
    for (const { kind, key } of words) if (kind !== "light") numbers.push(this.#number(key));
    return numbers;
  }

  #number(key: string): number {
    const known = this.#numberOf.get(key);
    if (known !== undefined) return known;
    const number = this.#numberOf.size;
    this.#numberOf.set(key, number);
    return number;
  }

  #makeRoom(): void {
    if (this.#sets.length <= this.#metIn.length) return;
    const size = this.#metIn.length * 2;
    const [metIn, pairs] = [new Int32Array(size), new Int32Array(size)];
    metIn.set(this.#metIn);
    pairs.set(this.#pairs);
    [this.#metIn, this.#pairs] = [metIn, pairs];
  }

  /** What the shared words weigh at most; 0 where they are not enough. In hundredths, so that their order does not matter. */
  #shared(a: TellingWords, number: number): number {
    const b = this.#sets[number];
    if (b == null) return 0;
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
    const fewer = Math.min(a.keys.length, b.keys.length);
    if (shared < neededOf(fewer)) return 0;
    const isStrewn = shared < strewn.share * fewer && (this.#pairs[number] ?? 0) < strewn.pairs * shared;
    return isStrewn && !mayBeToldBy(a.wording, b.wording) ? 0 : Math.round(weight * 100) / 100;
  }
}

/** @param numbers of the telling words, in their order */
function tellingOf(wording: Wording, numbers: readonly number[]): TellingWords {
  const weightOf = new Map<number, number>();
  let at = 0;
  for (const { kind, weight } of wording.words) {
    if (kind === "light") continue;
    const number = numbers[at] ?? 0;
    weightOf.set(number, (weightOf.get(number) ?? 0) + weight);
    at += 1;
  }
  const keys = Int32Array.from(weightOf.keys()).sort();
  return { wording, keys, weights: Float64Array.from(keys, (key) => weightOf.get(key) ?? 0) };
}

function neededOf(size: number): number {
  return Math.max(fewest, Math.ceil(size * leastShared));
}
