import type { TextRange } from "../anchoring/find-in-text.ts";
import type { ParallelKind } from "../parallels/parallel.ts";

/** What two texts do with a stretch: both have it to the word, both have it with differences, or one alone has it. */
export const comparedKinds = ["shared", "changed", "only-a", "only-b"] as const;
export type ComparedKind = (typeof comparedKinds)[number];

/** One or more sentences of a text, with what stands before the first sentence and behind the last: so the stretches of all rows make the text. */
export interface ComparedStretch extends TextRange {
  /** The sentences alone. */
  readonly words: TextRange;
}

export interface ComparedRow {
  readonly kind: ComparedKind;
  /** `null` on the side that has nothing, and where what it has stands in another row. */
  readonly a: ComparedStretch | null;
  readonly b: ComparedStretch | null;
  /** Of those that one side alone has; 1 for the others. */
  readonly sentences: number;
  /** Index of the row with the other side, where it stands in another place there; else `null`. */
  readonly elsewhere: number | null;
  /** How the two say the same; `null` for what only one has. */
  readonly parallel: ParallelKind | null;
}

/** Two texts laid out beside each other, each in its own order. */
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  /** Passages that both have, and sentences that one alone has. */
  readonly counts: Readonly<Record<ComparedKind, number>>;
}
