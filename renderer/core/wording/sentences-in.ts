import type { Paragraph } from "../anchoring/paragraphs.ts";
import { type Sentence, sentencesOf } from "../anchoring/sentences.ts";
import { endsInAbbreviation } from "./abbreviations.ts";

/**
 * The sentences of one paragraph, as offsets in UTF-16 units, without the white space around them. On top of Unicode's segmentation
 * (UAX 29): an abbreviation does not end a sentence; nor does a question or an exclamation whose sentence goes on in small letters
 * ("… be joyful!" said …).
 * @param language BCP 47 tag
 */
export function sentencesIn(text: string, paragraph: Paragraph, language = "en"): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const piece of sentencesOf(text, [paragraph], language)) {
    const open = sentences.at(-1);
    if (open !== undefined && goesOn(text.slice(open.start, open.end), text.slice(piece.start, piece.end)))
      sentences[sentences.length - 1] = { start: open.start, end: piece.end };
    else sentences.push(piece);
  }
  return sentences;
}

function goesOn(before: string, after: string): boolean {
  return /^["'”’)\]]*\s*\p{Ll}/u.test(after) || isCloser(after) || endsInAbbreviation(before, after);
}

/** Nothing but what closes the sentence before it. */
function isCloser(piece: string): boolean {
  return !/[\p{L}\p{N}]/u.test(piece);
}
