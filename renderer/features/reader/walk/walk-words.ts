import { charactersOf, type Paragraph, paragraphAt, type TextRange, wordsOf } from "#core/index.ts";

/** How far an end goes in one step. */
export type EndStep = "word" | "character";

/**
 * The passage widened (1) or trimmed (-1) by a word at one end, or by a character; `null` where it goes no further. A passage never
 * loses its last word. @param language BCP 47 tag.
 */
export function adjustedAtEnd(
  text: string,
  paragraphs: readonly Paragraph[],
  passage: TextRange,
  at: "start" | "end",
  by: 1 | -1,
  language: string,
  step: EndStep = "word",
): TextRange | null {
  const { start, end } = passage;
  const words = stepsAround(text, paragraphs, passage, language, step);
  if (at === "start") {
    const word =
      by === 1 ? words.findLast((one) => one.start < start) : words.find((one) => one.start > start && one.end <= end);
    return word === undefined ? null : { start: word.start, end };
  }
  const word =
    by === 1 ? words.find((one) => one.end > end) : words.findLast((one) => one.end < end && one.start >= start);
  return word === undefined ? null : { start, end: word.end };
}

/** The words or characters of the passage's paragraphs and of one on either side. */
function stepsAround(
  text: string,
  paragraphs: readonly Paragraph[],
  { start, end }: TextRange,
  language: string,
  step: EndStep,
): readonly TextRange[] {
  const first = paragraphAt(paragraphs, start);
  const last = paragraphAt(paragraphs, Math.max(start, end - 1));
  const from = paragraphs[(first === null ? -1 : paragraphs.indexOf(first)) - 1] ?? first;
  const to = paragraphs[(last === null ? -1 : paragraphs.indexOf(last)) + 1] ?? last;
  const [begin, stop] = [from?.start ?? start, to?.end ?? end];
  if (step === "word") return wordsOf(text, begin, stop, language);
  // Line breaks between paragraphs are no place for an end.
  return paragraphs
    .filter((one) => one.start < stop && one.end > begin)
    .flatMap((one) => charactersOf(text, one.start, one.end));
}
