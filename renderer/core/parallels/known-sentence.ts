import type { ParallelText } from "./parallel.ts";
import type { Wording } from "./wording.ts";

/** A sentence of a text that was taken in. */
export interface KnownSentence {
  readonly text: ParallelText;
  /** From 0, in its text. */
  readonly place: number;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly wording: Wording;
  /** Indexes of its words that its text quotes, also where the marks stand in other sentences. */
  readonly quoted: ReadonlySet<number>;
}
