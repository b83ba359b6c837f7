/** Rows that stand in the table, from the first to before the last; from 0. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** What stands in the body of the table, in order: a row, or an empty stretch in the place of rows that are out of sight. */
export type RowPiece =
  | { readonly kind: "row"; readonly index: number }
  | {
      readonly kind: "gap";
      /** Of the first row that is left out. */
      readonly index: number;
      /** In px. */
      readonly height: number;
    };

/** A table of so few rows stands there whole. */
const few = 40;
/** So far beyond what is in view rows must be there, and so far they are drawn then, in px: one or two at a time, so that no frame bears many. */
const needed = 300;
const drawn = 420;

/** The view on the rows, in px from the upper edge of the first. */
export interface RowView {
  readonly top: number;
  readonly height: number;
}

/** The rows that are to be drawn for a view. What is drawn stays while it does. @param heights of all rows in px */
export function rangeFor(heights: readonly number[], view: RowView, last: RowRange): RowRange {
  if (heights.length <= few) return { from: 0, to: heights.length };
  const must = rangeOf(heights, view.top - needed, view.top + view.height + needed);
  if (last.from <= must.from && must.to <= last.to && last.to <= heights.length) return last;
  return rangeOf(heights, view.top - drawn, view.top + view.height + drawn);
}

/** True where a part of the view would be empty. */
export function isBlank(heights: readonly number[], view: RowView, range: RowRange): boolean {
  const seen = rangeOf(heights, view.top, view.top + view.height);
  return seen.from < range.from || seen.to > range.to;
}

function rangeOf(heights: readonly number[], top: number, bottom: number): RowRange {
  let from = 0;
  let above = 0;
  while (from < heights.length - 1 && above + (heights[from] ?? 0) <= top) {
    above += heights[from] ?? 0;
    from += 1;
  }
  let to = from;
  while (to < heights.length && above < bottom) {
    above += heights[to] ?? 0;
    to += 1;
  }
  return { from, to: Math.max(to, from + 1) };
}

/** @param kept a row that stays wherever the view is: the one that has the focus */
export function rowPieces(heights: readonly number[], { from, to }: RowRange, kept: number): readonly RowPiece[] {
  const pieces: RowPiece[] = [];
  let gap = 0;
  let first = 0;
  const close = () => {
    if (gap > 0) pieces.push({ kind: "gap", index: first, height: gap });
    gap = 0;
  };
  heights.forEach((height, index) => {
    if (index === kept || (index >= from && index < to)) {
      close();
      pieces.push({ kind: "row", index });
      return;
    }
    if (gap === 0) first = index;
    gap += height;
  });
  close();
  return pieces;
}
