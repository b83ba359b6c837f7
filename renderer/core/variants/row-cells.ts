import type { TextStretch } from "../parallels/word-difference.ts";
import type { Word } from "../parallels/words.ts";
import type { VariantKind, VariantPiece, VariantRow } from "./variant.ts";

/** The words of a passage with what each is told to be. */
export interface MarkedWords {
  readonly words: readonly Word[];
  readonly kinds: readonly VariantKind[];
  /** Of the stretches between words that differ, by the place where each begins. */
  readonly gaps: ReadonlyMap<number, VariantKind>;
}

interface Atom extends VariantPiece {
  readonly column: number;
}

/**
 * Cuts a passage into its cells. Marks belong to the word that they touch, a space to the word before it.
 * @param columnOf the column of each word, never falling
 */
export function cellsOf(
  passage: TextStretch,
  marked: MarkedWords,
  columnOf: readonly number[],
  columns: number,
): Pick<VariantRow, "cells" | "comparedTo"> {
  const { words } = marked;
  const isCut = words.length > 0 && /[\p{L}\p{N}]/u.test(passage.text.slice(words.at(-1)?.end, passage.end));
  const comparedTo = isCut ? (words.at(-1)?.end ?? passage.end) : passage.end;
  const atoms: Atom[] = [];
  const push = (start: number, end: number, kind: VariantKind, column: number) => {
    if (end > start) atoms.push({ start, end, kind, column });
  };
  let from = passage.start;
  for (const [index, word] of words.entries()) {
    const column = columnOf[index] ?? 0;
    const before = index === 0 ? column : (columnOf[index - 1] ?? 0);
    const gap = passage.text.slice(from, word.start);
    const told = marked.gaps.get(from);
    const kind = told ?? inRun(marked, index);
    const split = index === 0 ? from : from + afterLastSpace(gap);
    push(from, split, told ?? (kind === "same" ? alone(marked, index - 1, gap) : kind), before);
    push(split, word.start, told ?? (kind === "same" ? alone(marked, index, gap) : kind), column);
    push(word.start, word.end, marked.kinds[index] ?? "same", column);
    from = word.end;
  }
  const tail = passage.text.slice(from, comparedTo);
  push(from, comparedTo, marked.gaps.get(from) ?? alone(marked, words.length - 1, tail), columnOf.at(-1) ?? 0);
  return { cells: Array.from({ length: columns }, (_, column) => piecesIn(atoms, column)), comparedTo };
}

/** What stands between two words that are told alike is told like them. */
function inRun({ kinds }: MarkedWords, index: number): VariantKind {
  const kind = kinds[index] ?? "same";
  return kinds[index - 1] === kind ? kind : "same";
}

/** Marks go with a word that the other passage does not have. */
function alone({ kinds }: MarkedWords, index: number, gap: string): VariantKind {
  const kind = kinds[index] ?? "same";
  return (kind === "dropped" || kind === "added") && gap.trim() !== "" ? kind : "same";
}

/** Where the part of a gap begins that touches the next word; all of it belongs to the word before where there is no space. */
function afterLastSpace(gap: string): number {
  const tail = /\s(?=\S*$)/u.exec(gap);
  return tail === null ? gap.length : tail.index + 1;
}

function piecesIn(atoms: readonly Atom[], column: number): readonly VariantPiece[] {
  return joinPieces(atoms.filter((atom) => atom.column === column));
}

/** Neighbours of one kind are one piece. */
export function joinPieces(pieces: readonly VariantPiece[]): readonly VariantPiece[] {
  const joined: VariantPiece[] = [];
  for (const { start, end, kind } of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && last.kind === kind && last.end === start) joined[joined.length - 1] = { ...last, end };
    else joined.push({ start, end, kind });
  }
  return joined;
}
