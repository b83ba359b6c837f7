import { type Paragraph, paragraphAt, type TextRange, wordsOf } from "#core/index.ts";

/** One step of widening or trimming a passage. */
export type Adjustment = "widen-start" | "trim-start" | "widen-end" | "trim-end";

/**
 * The passage after one step by a word at one end; the very same where there is no further word. A passage never loses its
 * last word. @param language BCP 47 tag.
 */
export function adjustedByWord(
  text: string,
  paragraphs: readonly Paragraph[],
  passage: TextRange,
  adjustment: Adjustment,
  language: string,
): TextRange {
  const { start, end } = passage;
  const words = wordsAround(text, paragraphs, passage, language);
  switch (adjustment) {
    case "widen-start": {
      const word = words.findLast((one) => one.start < start);
      return word === undefined ? passage : { start: word.start, end };
    }
    case "trim-start": {
      const word = words.find((one) => one.start > start && one.end <= end);
      return word === undefined ? passage : { start: word.start, end };
    }
    case "widen-end": {
      const word = words.find((one) => one.end > end);
      return word === undefined ? passage : { start, end: word.end };
    }
    case "trim-end": {
      const word = words.findLast((one) => one.end < end && one.start >= start);
      return word === undefined ? passage : { start, end: word.end };
    }
  }
}

/** The words of the passage's paragraphs and of one on either side. */
function wordsAround(text: string, paragraphs: readonly Paragraph[], { start, end }: TextRange, language: string): readonly TextRange[] {
  const first = paragraphAt(paragraphs, start);
  const last = paragraphAt(paragraphs, Math.max(start, end - 1));
  const from = paragraphs[paragraphs.findIndex((one) => one === first) - 1] ?? first;
  const to = paragraphs[paragraphs.findIndex((one) => one === last) + 1] ?? last;
  return wordsOf(text, from?.start ?? start, to?.end ?? end, language);
}
