import { sumOf } from "./align-words.ts";
import { Candidate, type KnownSentence, type Match } from "./candidate.ts";
import { canReach } from "./judge-pair.ts";
import type { SharedText } from "./long-passages.ts";
import { defaultThreshold, type Parallel, type ParallelPassage, type ParallelText } from "./parallel.ts";
import { SentenceIndex } from "./sentence-index.ts";
import { splitSentences } from "./split-sentences.ts";
import { TextPair } from "./text-pair.ts";
import { wordsIn } from "./words.ts";

/**
 * Finds what texts have in common, taken in one after the other: what is found between two of them hangs on nothing but these two,
 * whichever came first.
 */
export class ParallelFinder {
  readonly #index: SentenceIndex;
  readonly #sentences: KnownSentence[] = [];
  /** In the order in which they came. */
  readonly #texts = new Set<string>();
  /** By the lesser id, then by the other; a text is a pair with itself. */
  readonly #pairs = new Map<string, Map<string, TextPair>>();

  /** @param floor the least threshold at which `find` is asked, 0 to 1 */
  constructor(private readonly floor = defaultThreshold) {
    this.#index = new SentenceIndex((shared, a, b) => canReach(floor, shared, a, b));
  }

  /** Takes in one more text; one of an id that is known already is passed over. */
  add(text: ParallelText): void {
    if (this.#texts.has(text.id)) return;
    this.#texts.add(text.id);
    for (const [place, { start, end }] of splitSentences(text.text, text.language).entries()) {
      const words = wordsIn(text.text, start, end);
      const printed = text.text.slice(start, end);
      this.#compare({ text, place, start, end, printed, words, weight: sumOf(words, 0, words.length) });
    }
  }

  /**
   * The parallels of some texts with each other and within them, in the order of places in both. The first passage of each stands in
   * the text that is named first. What is asked again at a higher threshold is only sifted.
   * @param ids of texts that were taken in; all of them in the order in which they came where it is left out
   */
  find(threshold = this.floor, ids: Iterable<string> = this.#texts): readonly Parallel[] {
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
  shared(ids: Iterable<string> = this.#texts): readonly SharedText[] {
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
  #compare(sentence: KnownSentence): void {
    const alike = this.#index.add(sentence.words);
    this.#sentences.push(sentence);
    for (const { number, shared } of alike) {
      const known = this.#sentences[number];
      if (known === undefined) continue;
      const [a, b] = known.text.id <= sentence.text.id ? [known, sentence] : [sentence, known];
      this.#pairOf(a.text.id, b.text.id).put(new Candidate(a, b, shared));
    }
  }

  #pairOf(lesser: string, greater: string): TextPair {
    const pairs = this.#pairs.get(lesser) ?? new Map<string, TextPair>();
    this.#pairs.set(lesser, pairs);
    const pair = pairs.get(greater) ?? new TextPair();
    pairs.set(greater, pair);
    return pair;
  }
}

function parallelOf({ a, b, kind, score }: Match, isTurned: boolean): Parallel {
  const [first, second] = isTurned ? [b, a] : [a, b];
  return { a: passageOf(first), b: passageOf(second), kind, score };
}

function passageOf({ text, start, end }: Match["a"]): ParallelPassage {
  return { text: text.id, start, end };
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
