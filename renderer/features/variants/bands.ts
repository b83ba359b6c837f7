import { joinPieces, type VariantPiece, type VariantTable } from "#core/index.ts";

/** Words of all rows that stand under each other, by row; nothing where a row has nothing there. */
export type BandColumn = readonly (readonly VariantPiece[])[];

/** Letters that a column takes beside its words. */
const besideWords = 3;

/**
 * Breaks the columns of a table into lines that fit, as a score breaks its bars. Columns in which every row does the same as in the
 * one before are one column.
 * @param room letters that fit into a line
 */
export function bandsOf({ alignment }: VariantTable, room: number): readonly (readonly BandColumn[])[] {
  const bands: BandColumn[][] = [];
  let left = 0;
  for (let index = 0; index < alignment.columns; index += 1) {
    const column: BandColumn = alignment.rows.map(({ cells }) => cells[index] ?? []);
    const band = bands.at(-1);
    const last = band?.at(-1);
    const isAlike = last !== undefined && signOf(last) !== null && signOf(last) === signOf(column);
    const width = widthOf(column) + (isAlike ? 0 : besideWords);
    if (band === undefined || width > left) {
      bands.push([column]);
      left = room - width - (isAlike ? besideWords : 0);
    } else {
      if (isAlike) band[band.length - 1] = last.map((cell, row) => joinPieces([...cell, ...(column[row] ?? [])]));
      else band.push(column);
      left -= width;
    }
  }
  return bands;
}

function widthOf(column: BandColumn): number {
  return Math.max(1, ...column.map((cell) => cell.reduce((sum, { start, end }) => sum + end - start, 0)));
}

/** What the rows do in a column; `null` where one does several things. */
function signOf(column: BandColumn): string | null {
  const signs = column.map((cell) => {
    const kinds = new Set(cell.map(({ kind }) => kind));
    return kinds.size > 1 ? null : ([...kinds][0] ?? "none");
  });
  return signs.includes(null) ? null : signs.join(" ");
}
