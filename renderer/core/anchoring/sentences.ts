import type { Paragraph } from "./paragraphs.ts";

/** A sentence, in UTF-16 units of the edition; spaces at its ends left out. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Sentences by paragraph, in order (Unicode text segmentation, UAX 29). @param language BCP 47 tag; one that is none counts as "en". */
export function sentencesOf(text: string, paragraphs: readonly Paragraph[], language = "en"): readonly Sentence[] {
  const segmenter = segmenterFor(language, "sentence");
  const sentences: Sentence[] = [];
  for (const paragraph of paragraphs) {
    for (const { segment, index } of segmenter.segment(text.slice(paragraph.start, paragraph.end))) {
      const trimmed = segment.trim();
      if (trimmed === "") continue;
      const start = paragraph.start + index + segment.indexOf(trimmed);
      sentences.push({ start, end: start + trimmed.length });
    }
  }
  return sentences;
}

/** Where words begin and end around a sentence, so that a passage can be widened and trimmed word by word. */
export function wordsOf(text: string, start: number, end: number, language = "en"): readonly Sentence[] {
  const segmenter = segmenterFor(language, "word");
  const words: Sentence[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end))) {
    if (isWordLike) words.push({ start: start + index, end: start + index + segment.length });
  }
  return words;
}

/** What a reader takes for single characters, spaces included: a flag or a letter with its accents is one. */
export function charactersOf(text: string, start: number, end: number): readonly Sentence[] {
  const segments = segmenterFor("en", "grapheme").segment(text.slice(start, end));
  return [...segments].map(({ segment, index }) => ({ start: start + index, end: start + index + segment.length }));
}

type Granularity = "sentence" | "word" | "grapheme";

/** To make one takes longer than to cut a paragraph with it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = segmenters.get(key);
  if (known !== undefined) return known;
  const made = newSegmenter(language, granularity);
  segmenters.set(key, made);
  return made;
}

/** A report's language is what a person typed, so it may be "English (UK)" as well as a tag. */
function newSegmenter(language: string, granularity: Granularity): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter("en", { granularity });
  }
}
