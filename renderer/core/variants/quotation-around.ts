import type { TextRange } from "../anchoring/find-in-text.ts";
import { type Paragraph, paragraphAt, paragraphsOf } from "../anchoring/paragraphs.ts";
import { quotedIn } from "../parallels/quoted.ts";
import { splitSentences } from "../parallels/split-sentences.ts";
import { sentencesIn } from "../wording/sentences-in.ts";

/**
 * The whole of what a passage is taken from: its sentences, and where it is quoted, all sentences over which the quotation goes in
 * its paragraph. Cut off from them, a passage would hide what another one lacks. Never less than the passage.
 * @param language BCP 47 tag
 */
export function quotationAround(
  text: string,
  passage: TextRange,
  language = "en",
  paragraphs: readonly Paragraph[] = paragraphsOf(text),
): TextRange {
  const first = paragraphAt(paragraphs, passage.start);
  const touched = paragraphs.filter(
    (paragraph) => paragraph === first || (paragraph.start < passage.end && paragraph.end > passage.start),
  );
  return touched.reduce<TextRange>((whole, paragraph) => {
    const inside = { start: Math.max(paragraph.start, passage.start), end: Math.min(paragraph.end, passage.end) };
    const own = wholeIn(text, paragraph, inside, paragraph === paragraphs[0], language);
    return { start: Math.min(whole.start, own.start), end: Math.max(whole.end, own.end) };
  }, passage);
}

function wholeIn(text: string, paragraph: Paragraph, passage: TextRange, isHead: boolean, language: string): TextRange {
  const printed = text.slice(paragraph.start, paragraph.end);
  const sentences = isHead
    ? splitSentences(printed, language).map(({ start, end }) => moved({ start, end }, paragraph.start))
    : sentencesIn(text, paragraph, language);
  const quotation = quotedIn(printed)
    .map((stretch) => moved(stretch, paragraph.start))
    .find((stretch) => meet(stretch, passage));
  const all = sentences.filter(
    (sentence) => meet(sentence, passage) || (quotation !== undefined && meet(sentence, quotation)),
  );
  return { start: all[0]?.start ?? passage.start, end: all.at(-1)?.end ?? passage.end };
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

function meet(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}
