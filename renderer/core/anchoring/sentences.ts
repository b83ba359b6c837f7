import type { Paragraph } from "./paragraphs.ts";

/** A sentence, in UTF-16 units of the edition; spaces at its ends left out. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Sentences by paragraph, in order (Unicode text segmentation, UAX 29). @param language BCP 47 tag; one that is none counts as "en". */
export function sentencesOf(text: string, paragraphs: readonly Paragraph[], language = "en"): readonly Sentence[] {
  const segmenter = segmenterFor(language, "sentence");
  return paragraphs.flatMap((paragraph) => [...stretchByStretch(text, paragraph, segmenter)]);
}

/** UTF-16 units that are cut at once: the time that cutting takes grows with the square of them. */
const atOnce = 4000;

/** The last sentence of a stretch may be cut, so the next stretch begins with it; a stretch within one sentence is made longer. */
function* stretchByStretch(text: string, paragraph: Paragraph, segmenter: Intl.Segmenter): Generator<Sentence> {
  let { start } = paragraph;
  let length = atOnce;
  while (start < paragraph.end) {
    const end = Math.min(start + length, paragraph.end);
    const sentences = trimmedSegments(text, start, end, segmenter);
    const last = sentences.at(-1);
    if (end === paragraph.end || last === undefined) {
      yield* sentences;
      start = end;
    } else if (sentences.length === 1) length *= 2;
    else {
      yield* sentences.slice(0, -1);
      start = last.start;
      length = atOnce;
    }
  }
}

function trimmedSegments(text: string, from: number, to: number, segmenter: Intl.Segmenter): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(from, to))) {
    const trimmed = segment.trim();
    if (trimmed === "") continue;
    const start = from + index + segment.indexOf(trimmed);
    sentences.push({ start, end: start + trimmed.length });
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
