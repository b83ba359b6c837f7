import type { TextRange } from "../anchoring/find-in-text.ts";
import { type Word, wordsIn } from "../parallels/words.ts";

/** Where some of several words stand. */
export interface AnyWordHits {
  /** In order. */
  readonly hits: readonly TextRange[];
  /** The index of the first hit in the sentence that has most of the words; -1 without hits. */
  readonly best: number;
}

/** The words by which a text can be known again: those that bind others are left out, each stands once, as written. */
export function tellingWords(text: string): string {
  const words = new Map<string, string>();
  for (const { kind, key, start, end } of wordsIn(text, 0, text.length)) {
    if (kind !== "light" && !words.has(key)) words.set(key, text.slice(start, end));
  }
  return [...words.values()].join(" ");
}

/**
 * Every word of a text that is one of those sought, in any of its forms and spellings ("retake", "retaken"), or one that is put for it
 * ("recaptured"). Words that bind others are not sought, unless there is nothing else.
 * @param sentences in order; what stands outside of them is not looked at.
 */
export function findAnyWord(text: string, sentences: readonly TextRange[], query: string): AnyWordHits {
  const all = wordsIn(query, 0, query.length);
  const telling = all.filter(({ kind }) => kind !== "light");
  const sought = telling.length > 0 ? telling : all;
  const byKey = new Map(sought.map((word) => [word.key, word]));
  const bySense = new Map(sought.filter(({ sense }) => sense >= 0).map((word) => [word.sense, word]));
  const soughtBy = (word: Word) => byKey.get(word.key) ?? (word.sense >= 0 ? bySense.get(word.sense) : undefined);
  const hits: TextRange[] = [];
  let best = -1;
  let most = 0;
  for (const sentence of sentences) {
    const first = hits.length;
    const found = new Set<Word>();
    for (const word of wordsIn(text, sentence.start, sentence.end)) {
      const one = soughtBy(word);
      if (one === undefined) continue;
      hits.push({ start: word.start, end: word.end });
      found.add(one);
    }
    const weight = [...found].reduce((sum, word) => sum + word.weight, 0);
    if (weight <= most) continue;
    most = weight;
    best = first;
  }
  return { hits, best };
}
