import type { TextRange } from "../anchoring/find-in-text.ts";

/**
 * How words of one passage differ from those of another: `punctuation` also for a capital alone; `paraphrase` for other words, or
 * another form of the word, in their place.
 */
export type VariantKind = "same" | "spelling" | "punctuation" | "dropped" | "added" | "order" | "paraphrase";

/** A stretch of a passage, in UTF-16 units of its text. Of the base it says what another row does with it. */
export interface VariantPiece extends TextRange {
  readonly kind: VariantKind;
}

/** Words of the base and what stands for them in the row; `null` on the side that has nothing. */
export interface VariantDifference {
  readonly kind: Exclude<VariantKind, "same">;
  readonly base: TextRange | null;
  readonly row: TextRange | null;
}

/** One passage beside the base. */
export interface VariantRow {
  /** By column; nothing where the row has nothing there. Put together they are what is printed, to the character. */
  readonly cells: readonly (readonly VariantPiece[])[];
  /** In the order of the base; none for the base itself. */
  readonly differences: readonly VariantDifference[];
  /** What is printed from here to the end of the passage was not compared; mostly its end. */
  readonly comparedTo: number;
}

/** Passages word under word. */
export interface VariantAlignment {
  readonly columns: number;
  /** In the order of the passages. */
  readonly rows: readonly VariantRow[];
}
