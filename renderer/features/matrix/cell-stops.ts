import type { MatrixCell, MatrixPassage, MatrixRow, MatrixSubject } from "#core/index.ts";

/** What a press or Enter does that stands on a stop. */
export type StopDeed = "open" | "inspect" | "passage" | "search";

/** One thing in a cell that takes the focus; a cell has one at least, be it the cell itself. */
export interface CellStop {
  readonly deed: StopDeed;
  readonly passage: MatrixPassage | null;
}

/** So many passages stand in one cell; the inspector has them all. */
const most = { claim: 6, tag: 2, source: 2 } as const;

/** The stops of a row's own head: what it is for, and its counts. */
export const headStops: readonly CellStop[] = [
  { deed: "open", passage: null },
  { deed: "inspect", passage: null },
];

/** The stops of a cell in their order: in rows of tags and sources the count first; at the end what leads to those that are not shown. */
export function cellStops({ kind }: MatrixSubject, { passages }: MatrixCell): readonly CellStop[] {
  if (passages.length === 0) return [{ deed: "search", passage: null }];
  const inspect: CellStop = { deed: "inspect", passage: null };
  const shown = passages.slice(0, most[kind]).map((passage): CellStop => ({ deed: "passage", passage }));
  const rest = passages.length > shown.length ? [inspect] : [];
  return kind === "claim" ? [...shown, ...rest] : [inspect, ...shown, ...rest];
}

/** How many stops stand at a place; row 0 is that of the heads, column 0 that of the rows' heads. */
export function countStops(rows: readonly MatrixRow[], row: number, column: number): number {
  if (row === 0) return 1;
  if (column === 0) return headStops.length;
  const at = rows[row - 1];
  const cell = at?.cells[column - 1];
  return at === undefined || cell === undefined ? 1 : cellStops(at.subject, cell).length;
}
