import { type Paragraph, paragraphAt, type TextRange, wordsOf } from "#core/index.ts";

/**
 * The passage widened (1) or trimmed (-1) by a word at one end; `null` where there is no further word. A passage never loses
 * its last word. @param language BCP 47 tag.
 */
export function adjustedByWord(
  text: string,
  paragraphs: readonly Paragraph[],
  passage: TextRange,
  at: "start" | "end",
  by: 1 | -1,
  language: string,
): TextRange | null {
  const { start, end } = passage;
  const words = wordsAround(text, paragraphs, passage, language);
  if (at === "start") {
    const word =
      by === 1 ? words.findLast((one) => one.start < start) : words.find((one) => one.start > start && one.end <= end);
    return word === undefined ? null : { start: word.start, end };
  }
  const word =
    by === 1 ? words.find((one) => one.end > end) : words.findLast((one) => one.end < end && one.start >= start);
  return word === undefined ? null : { start, end: word.end };
}

/** The words of the passage's paragraphs and of one on either side. */
function wordsAround(
  text: string,
  paragraphs: readonly Paragraph[],
  { start, end }: TextRange,
  language: string,
): readonly TextRange[] {
  const first = paragraphAt(paragraphs, start);
  const last = paragraphAt(paragraphs, Math.max(start, end - 1));
  const from = paragraphs[(first === null ? -1 : paragraphs.indexOf(first)) - 1] ?? first;
  const to = paragraphs[(last === null ? -1 : paragraphs.indexOf(last)) + 1] ?? last;
  return wordsOf(text, from?.start ?? start, to?.end ?? end, language);
}
