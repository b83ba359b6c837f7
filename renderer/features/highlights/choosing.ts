import type { HighlightId } from "#core/index.ts";

/** A row of the list. A highlight may have several, one in each group. */
export interface ListRow {
  /** Unique in the list. */
  readonly key: string;
  readonly id: HighlightId;
}

/** The highlights of a set in the order of the list, each once; those without a row are left out. */
export function inListOrder(rows: readonly ListRow[], wanted: ReadonlySet<HighlightId>): readonly HighlightId[] {
  return [...new Set(rows.map(({ id }) => id).filter((id) => wanted.has(id)))];
}

/** The highlights from one row to another, both included, whichever comes first; none where a row is gone. */
export function rowsBetween(rows: readonly ListRow[], from: string, to: string): readonly HighlightId[] {
  const [start, end] = [from, to].map((key) => rows.findIndex((row) => row.key === key)).toSorted((a, b) => a - b);
  if (start === undefined || end === undefined || start < 0) return [];
  return rows.slice(start, end + 1).map(({ id }) => id);
}

/** Where the focus goes when highlights are taken out of the list: to the next row that stays, else to the last before. */
export function rowAfter(rows: readonly ListRow[], gone: ReadonlySet<HighlightId>, from: string | null): string | null {
  const start = Math.max(
    0,
    rows.findIndex((row) => row.key === from),
  );
  const stays = (row: ListRow) => !gone.has(row.id);
  return (rows.slice(start).find(stays) ?? rows.slice(0, start).findLast(stays))?.key ?? null;
}
