import type { ClaimKind } from "../../model/claim.ts";
import type { Library } from "../../model/library.ts";
import { validFilter } from "../filtered-highlights.ts";
import type { HighlightFilter } from "../highlight-filter.ts";
import { type ReportView, viewOf } from "../library-view.ts";
import type { SharedTexts } from "../long-passages.ts";
import { claimRows } from "./claim-rows.ts";
import { sourceRows, tagRows } from "./highlight-rows.ts";
import { reportsByDate } from "./matrix-columns.ts";
import type { CellState, MatrixRow, MatrixRowKind } from "./matrix-row.ts";

/**
 * "order": claims from the newest, tags as in the codebook, sources by name. "disputed": claims that are both supported and denied first.
 * "coverage": what stands in most reports first. "gaps": what was not looked at in most reports first. "count": most passages first.
 * "date": by the event, else by the first report that has it.
 */
export const matrixSorts = ["disputed", "coverage", "gaps", "count", "date", "order"] as const;
export type MatrixSort = (typeof matrixSorts)[number];

/** The sorts that mean something for rows of a kind; the first is the usual one. */
export const matrixSortsOf: Readonly<Record<MatrixRowKind, readonly [MatrixSort, ...MatrixSort[]]>> = {
  claims: ["disputed", "coverage", "gaps", "date", "order"],
  tags: ["order", "count", "coverage", "date"],
  sources: ["order", "count", "coverage", "date"],
};

/** How a matrix is arranged. */
export interface MatrixArrangement {
  readonly rows: MatrixRowKind;
  /** One that means nothing for these rows counts as the usual one. */
  readonly sort: MatrixSort;
  /** Of rows of claims. */
  readonly kind: ClaimKind | null;
  readonly filter: HighlightFilter;
  /** By what they share reports are one origin; left out, their agencies alone tell it. */
  readonly texts?: SharedTexts;
}

export interface Matrix {
  /** Without what is not in the library any more. */
  readonly filter: HighlightFilter;
  /** In the order in which they came out. */
  readonly columns: readonly ReportView[];
  readonly rows: readonly MatrixRow[];
}

/** Claims, tags or sources by reports: what each report has on each of them. */
export function matrixOf(library: Library, { rows: kind, sort, kind: claimKind, ...rest }: MatrixArrangement): Matrix {
  const columns = reportsByDate(viewOf(library));
  const filter = validFilter(library, rest.filter);
  const rows =
    kind === "claims"
      ? claimRows(library, columns, filter, claimKind, rest.texts)
      : kind === "tags"
        ? tagRows(library, columns, filter)
        : sourceRows(library, columns, filter);
  return { filter, columns, rows: sortRows(rows, columns, meantSort(kind, sort)) };
}

/** The sort that holds for rows of a kind. */
export function meantSort(rows: MatrixRowKind, sort: MatrixSort): MatrixSort {
  const sorts = matrixSortsOf[rows];
  return sorts.includes(sort) ? sort : sorts[0];
}

/** Rows that are equal keep their order. */
function sortRows(rows: readonly MatrixRow[], columns: readonly ReportView[], sort: MatrixSort): readonly MatrixRow[] {
  if (sort === "order") return rows;
  if (sort === "date") {
    const days = new Map(rows.map((row) => [row, dayOf(row, columns)]));
    return rows.toSorted((a, b) => compareText(days.get(a) ?? "", days.get(b) ?? ""));
  }
  const ranks = new Map(rows.map((row) => [row, rankOf(row, sort)]));
  return rows.toSorted((a, b) => (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0));
}

function rankOf(row: MatrixRow, sort: Exclude<MatrixSort, "order" | "date">): number {
  switch (sort) {
    case "disputed": {
      if (row.subject.kind !== "claim") return 0;
      const { supports, denies } = row.subject.view.counts;
      return supports > 0 && denies > 0 ? 1 : 0;
    }
    case "coverage":
      return countCells(row, "passages") + countCells(row, "looked");
    case "gaps":
      return countCells(row, "unseen");
    case "count":
      return row.cells.reduce((sum, { passages }) => sum + passages.length, 0);
  }
}

function countCells({ cells }: MatrixRow, state: CellState): number {
  return cells.filter((cell) => cell.state === state).length;
}

/** Without a day it stands last. */
function dayOf({ subject, cells }: MatrixRow, columns: readonly ReportView[]): string {
  if (subject.kind === "claim" && subject.view.claim.event !== undefined) return subject.view.claim.event.from;
  const first = columns.find((_, index) => cells[index]?.state === "passages")?.report.published;
  return first !== undefined && first.basis !== "unknown" ? first.from : "~";
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
