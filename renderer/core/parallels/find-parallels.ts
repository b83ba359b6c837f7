import type { KnownWording } from "./alike.ts";
import type { Match, Stretch } from "./candidate.ts";
import type { KnownSentence } from "./known-sentence.ts";
import { KnownWordings } from "./known-wordings.ts";
import type { SharedText } from "./long-passages.ts";
import { defaultThreshold, type Parallel, type ParallelPassage, type ParallelText } from "./parallel.ts";
import { QuotationWalk, quotationsOf, quotedWords } from "./quoted-words.ts";
import { splitSentences } from "./split-sentences.ts";
import { TextPair } from "./text-pair.ts";

/**
 * Finds what texts have in common, taken in one after the other: what is found between two of them hangs on nothing but these two,
 * whichever came first.
 */
export class ParallelFinder {
  readonly #wordings: KnownWordings;
  /** The sentences of each text with their wordings. In the order in which the texts came. */
  readonly #texts = new Map<string, readonly [KnownSentence, KnownWording][]>();
  /** By the lesser id, then by the other; a text is a pair with itself. */
  readonly #pairs = new Map<string, Map<string, TextPair>>();

  /** @param floor the least threshold at which `find` is asked, 0 to 1 */
  constructor(private readonly floor = defaultThreshold) {
    this.#wordings = new KnownWordings(floor);
  }

  /** Takes in one more text; one of an id that is known already is passed over. */
  add(text: ParallelText): void {
    if (this.#texts.has(text.id)) return;
    const own: [KnownSentence, KnownWording][] = [];
    this.#texts.set(text.id, own);
    const quotations = new QuotationWalk(quotationsOf(text.text));
    for (const [place, { start, end }] of splitSentences(text.text, text.language).entries()) {
      const known = this.#wordings.of(text.text.slice(start, end));
      const { wording } = known;
      const quoted = quotedWords(wording, start, quotations.around(start, end));
      const sentence = { text, place, start, end, wording, quoted };
      own.push([sentence, known]);
      this.#compare(sentence, known);
    }
  }

  /** Lets go of a text and of all that was found in it. */
  remove(id: string): void {
    for (const [sentence, known] of this.#texts.get(id) ?? []) {
      known.sentences.delete(sentence);
      if (known.sentences.size === 0) this.#wordings.drop(known);
    }
    this.#texts.delete(id);
    this.#pairs.delete(id);
    for (const pairs of this.#pairs.values()) pairs.delete(id);
  }

  /**
   * The parallels of some texts with each other and within them, in the order of places in both. The first passage of each stands in
   * the text that is named first. What is asked again at a higher threshold is only sifted.
   * @param ids of texts that were taken in; all of them in the order in which they came where it is left out
   */
  find(threshold = this.floor, ids: Iterable<string> = this.#texts.keys()): readonly Parallel[] {
    const places = new Map([...ids].map((id, place) => [id, place]));
    const placeOf = ({ text }: ParallelPassage) => places.get(text) ?? 0;
    const found: Parallel[] = [];
    for (const [lesser, pairs] of this.#pairs) {
      const first = places.get(lesser);
      if (first === undefined) continue;
      for (const [greater, pair] of pairs) {
        const second = places.get(greater);
        if (second === undefined) continue;
        for (const match of pair.matches(threshold)) found.push(parallelOf(match, second < first));
      }
    }
    return found.sort(
      (one, other) =>
        placeOf(one.b) - placeOf(other.b) ||
        one.b.start - other.b.start ||
        placeOf(one.a) - placeOf(other.a) ||
        one.a.start - other.a.start ||
        one.a.end - other.a.end ||
        one.b.end - other.b.end,
    );
  }

  /** What each two of some texts share, where it is long: a sign of one origin. The floor must not lie above the usual threshold. */
  shared(ids: Iterable<string> = this.#texts.keys()): readonly SharedText[] {
    const wanted = new Set(ids);
    const found: SharedText[] = [];
    for (const [a, pairs] of this.#pairs) {
      if (!wanted.has(a)) continue;
      for (const [b, pair] of pairs) {
        if (a === b || !wanted.has(b)) continue;
        const { shared } = pair;
        if (shared !== null) found.push({ a, b, ...shared });
      }
    }
    return found;
  }

  /** Remembers the sentences before this one that share telling words with it. */
  #compare(sentence: KnownSentence, known: KnownWording): void {
    let pair: TextPair | undefined;
    let beside: ParallelText | undefined;
    for (const alike of this.#wordings.alike(known))
      for (const other of alike.other.sentences) {
        const [a, b] = other.text.id <= sentence.text.id ? [other, sentence] : [sentence, other];
        if (pair === undefined || beside !== other.text) pair = this.#pairOf(a.text.id, b.text.id);
        beside = other.text;
        pair.put(a, b, alike);
      }
    known.sentences.add(sentence);
  }

  #pairOf(lesser: string, greater: string): TextPair {
    const pairs = this.#pairs.get(lesser);
    const present = pairs?.get(greater);
    if (present !== undefined) return present;
    const made = new TextPair();
    if (pairs === undefined) this.#pairs.set(lesser, new Map([[greater, made]]));
    else pairs.set(greater, made);
    return made;
  }
}

function parallelOf({ a, b, kind, score }: Match, isTurned: boolean): Parallel {
  const [first, second] = [passageOf(a), passageOf(b)];
  return isTurned ? { a: second, b: first, kind, score } : { a: first, b: second, kind, score };
}

function passageOf([first, last = first]: Stretch): ParallelPassage {
  return { text: first.text.id, start: first.start, end: last.end };
}

/**
 * Finds the passages that say the same in different texts and within one. The same for the same texts, but for which passage of two
 * is the first. Only sentences that share enough telling words are compared, never all with all.
 * @param threshold what a score must reach, 0 to 1
 */
export function findParallels(texts: readonly ParallelText[], threshold = defaultThreshold): readonly Parallel[] {
  const finder = new ParallelFinder(threshold);
  for (const text of texts) finder.add(text);
  return finder.find();
}
