import type { Candidate, KnownSentence, Match } from "./candidate.ts";
import { canReach, judgePair } from "./judge-pair.ts";
import { defaultThreshold, type Parallel, type ParallelPassage, type ParallelText } from "./parallel.ts";
import { SentenceIndex } from "./sentence-index.ts";
import { matchesOf } from "./split-matches.ts";
import { splitSentences } from "./split-sentences.ts";
import { wordsIn } from "./words.ts";

/** Finds what texts have in common, one after the other: what is found between two of them hangs on nothing but these two. */
export class ParallelFinder {
  readonly #index: SentenceIndex;
  readonly #sentences: KnownSentence[] = [];
  readonly #texts = new Map<ParallelText, number>();

  /** @param threshold what a score must reach, 0 to 1 */
  constructor(private readonly threshold = defaultThreshold) {
    this.#index = new SentenceIndex((shared, a, b) => canReach(threshold, shared, a, b));
  }

  /** Takes in one more text. @returns its parallels with those before it and within it, in the order of places in both. */
  add(text: ParallelText): readonly Parallel[] {
    this.#texts.set(text, this.#texts.size);
    const candidates = splitSentences(text.text, text.language).flatMap(({ start, end }, place) => {
      const printed = text.text.slice(start, end);
      return this.#compare({ text, place, start, end, printed, words: wordsIn(text.text, start, end) });
    });
    return matchesOf(candidates)
      .filter(({ score }) => score >= this.threshold)
      .sort(
        (one, other) =>
          one.b.start - other.b.start || this.#ageOf(one) - this.#ageOf(other) || one.a.start - other.a.start,
      )
      .map(parallelOf);
  }

  /** The sentences before this one that share telling words with it. */
  #compare(sentence: KnownSentence): readonly Candidate[] {
    const alike = this.#index.add(sentence.words);
    this.#sentences.push(sentence);
    return alike.flatMap((other) => {
      const known = this.#sentences[other];
      return known === undefined ? [] : [{ a: known, b: sentence, judgement: judgePair(known, sentence) }];
    });
  }

  #ageOf({ a }: Match): number {
    return this.#texts.get(a.text) ?? 0;
  }
}

function parallelOf({ a, b, kind, score }: Match): Parallel {
  return { a: passageOf(a), b: passageOf(b), kind, score };
}

function passageOf({ text, start, end }: Match["a"]): ParallelPassage {
  return { text: text.id, start, end };
}

/**
 * Finds the passages that say the same in different texts and within one. The same for the same texts in the same order. Only
 * sentences that share enough telling words are compared, never all with all.
 * @param threshold what a score must reach, 0 to 1
 */
export function findParallels(texts: readonly ParallelText[], threshold = defaultThreshold): readonly Parallel[] {
  const finder = new ParallelFinder(threshold);
  return texts.flatMap((text) => finder.add(text));
}
