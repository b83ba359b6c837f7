import { type DateOptions, datesIn, sureDay } from "../dates/extract-dates.ts";
import { type ReadSentence, readSentences } from "../wording/read-sentences.ts";
import type { Figure } from "./figure.ts";
import { findCounts } from "./find-counts.ts";
import { placeFigures } from "./place-figures.ts";
import { splitNumbers } from "./split-numbers.ts";

/**
 * The figures of an English text, in order, none over another. Made to be silent rather than wrong: a number that the rules can't tell is
 * left out, and so is whatever the sentence does not plainly say of one. Takes time in proportion to the text's length.
 */
export function extractFigures(
  text: string,
  { language = null, published = null }: DateOptions = {},
): readonly Figure[] {
  const day = sureDay(published);
  return readSentences(text, language).flatMap((sentence) => figuresIn(text, sentence, day));
}

/** The figures of one sentence. @param day of publication where it is sure, or `null`. */
export function figuresIn(text: string, sentence: ReadSentence, day: string | null): readonly Figure[] {
  const tokens = splitNumbers(sentence.tokens);
  const counted = findCounts(text, tokens);
  return counted.length === 0 ? [] : placeFigures(text, tokens, counted, datesIn(text, sentence, day), day);
}
