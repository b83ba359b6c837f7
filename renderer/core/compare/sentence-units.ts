import { splitSentences } from "../parallels/split-sentences.ts";
import type { ComparedStretch } from "./compared.ts";

/** A text cut at its sentences, nothing left out: white space goes with the sentence before it, a dateline with the first. */
export interface SentenceUnits {
  readonly text: string;
  readonly units: readonly ComparedStretch[];
  /** The unit whose sentence begins at an offset. */
  readonly byStart: ReadonlyMap<number, number>;
}

/** @param language BCP 47 tag */
export function sentenceUnits(text: string, language?: string): SentenceUnits {
  const sentences = splitSentences(text, language);
  const units = sentences.map(
    (words, index): ComparedStretch => ({
      start: index === 0 ? 0 : words.start,
      end: sentences[index + 1]?.start ?? text.length,
      words: { start: words.start, end: words.end },
    }),
  );
  const all = units.length > 0 || text === "" ? units : [{ start: 0, end: text.length, words: { start: 0, end: 0 } }];
  return { text, units: all, byStart: new Map(sentences.map(({ start }, index) => [start, index])) };
}

/** The units whose sentences make up a passage, from and to; `null` where it does not begin with a sentence. */
export function unitsOf(
  { units, byStart }: SentenceUnits,
  passage: { readonly start: number; readonly end: number },
): readonly [number, number] | null {
  const from = byStart.get(passage.start);
  if (from === undefined) return null;
  let to = from + 1;
  while ((units[to]?.words.end ?? Number.POSITIVE_INFINITY) <= passage.end) to += 1;
  return [from, to];
}

/** Units that follow each other as one. */
export function joinUnits({ units }: SentenceUnits, from: number, to: number): ComparedStretch | null {
  const [first, last] = [units[from], units[to - 1]];
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, words: { start: first.words.start, end: last.words.end } };
}
