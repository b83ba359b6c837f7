import { paragraphsOf } from "../anchoring/paragraphs.ts";
import type { Sentence } from "../anchoring/sentences.ts";
import { sentencesIn } from "../wording/sentences-in.ts";
import { afterDateline } from "./dateline.ts";

/**
 * The sentences of a text, in order, as offsets in UTF-16 units; a dateline at the head of the text is left out.
 * @param language BCP 47 tag
 */
export function splitSentences(text: string, language = "en"): readonly Sentence[] {
  return paragraphsOf(text).flatMap((paragraph, index) => {
    const skipped = index === 0 ? afterDateline(text.slice(paragraph.start, paragraph.end)) : 0;
    return sentencesIn(text, { ...paragraph, start: paragraph.start + skipped }, language);
  });
}
