import { paragraphsOf } from "../anchoring/paragraphs.ts";
import { type Sentence, sentencesOf } from "../anchoring/sentences.ts";
import { endsInAbbreviation } from "./abbreviations.ts";
import { afterDateline } from "./dateline.ts";

/**
 * The sentences of a text, in order, as offsets in UTF-16 units, without the white space around them. On top of Unicode's
 * segmentation (UAX 29): an abbreviation does not end a sentence; nor does a question or an exclamation whose sentence goes on in
 * small letters ("… be joyful!" said …); a dateline at the head of the text is left out.
 * @param language BCP 47 tag
 */
export function splitSentences(text: string, language = "en"): readonly Sentence[] {
  const sentences: Sentence[] = [];
  paragraphsOf(text).forEach((paragraph, index) => {
    const from =
      index === 0 ? paragraph.start + afterDateline(text.slice(paragraph.start, paragraph.end)) : paragraph.start;
    let open: Sentence | null = null;
    for (const piece of sentencesOf(text, [{ ...paragraph, start: from }], language)) {
      if (open !== null && goesOn(text.slice(open.start, open.end), text.slice(piece.start, piece.end)))
        open = { start: open.start, end: piece.end };
      else {
        if (open !== null) sentences.push(open);
        open = piece;
      }
    }
    if (open !== null) sentences.push(open);
  });
  return sentences;
}

function goesOn(before: string, after: string): boolean {
  return /^["'”’)\]]*\s*\p{Ll}/u.test(after) || isCloser(after) || endsInAbbreviation(before, after);
}

/** Nothing but what closes the sentence before it. */
function isCloser(piece: string): boolean {
  return !/[\p{L}\p{N}]/u.test(piece);
}
