/** A stretch of one of the texts that were compared. Offsets in UTF-16 units, end exclusive. */
export interface ParallelPassage {
  /** Of the text, as it was given. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * How two passages say the same: `verbatim` to the word; `near-verbatim` but for spelling, forms, order, and what was dropped or
 * added; `split` where a sentence of one is two in the other; `paraphrase` where one quotes what the other tells.
 */
export type ParallelKind = "verbatim" | "near-verbatim" | "split" | "paraphrase";

/** Two passages that say the same. The first stands in the text that was given first, or first in the same text. */
export interface Parallel {
  readonly a: ParallelPassage;
  readonly b: ParallelPassage;
  readonly kind: ParallelKind;
  /** 0 to 1. */
  readonly score: number;
}

/** A text to be compared. */
export interface ParallelText {
  /** Any name of its own, such as the edition's id. */
  readonly id: string;
  readonly text: string;
  /** BCP 47 tag; English where it is not known. */
  readonly language?: string;
}

/** What a score must reach where nothing else is said. Of the labelled sets every parallel lies above it, everything else below. */
export const defaultThreshold = 0.65;

/** The least that a person may ask for: below it stands what merely has a topic in common. */
export const leastThreshold = 0.5;
