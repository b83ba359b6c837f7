import { findInText } from "../anchoring/find-in-text.ts";
import type { ReportedDate } from "../model/date.ts";
import { ownNameIn } from "../model/own-field.ts";
import type { ReportCell, ReportColumn, ReportRow } from "./report-rows.ts";
import { isCountColumn } from "./report-rows.ts";

/** What the table of reports is narrowed to and ordered by. */
export interface ReportTable {
  readonly text: string;
  /** By column, the text of a cell; an empty one for reports without a value. */
  readonly values: Readonly<Record<string, string>>;
  readonly withArchived: boolean;
  readonly sort: { readonly column: ReportColumn; readonly isDescending: boolean };
}

const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** The rows that pass, in order. @param columns in which the words are sought: those that are shown. */
export function shownRows(
  rows: readonly ReportRow[],
  table: ReportTable,
  columns: readonly ReportColumn[],
): readonly ReportRow[] {
  const words = table.text.trim();
  const values = Object.entries(table.values) as [ReportColumn, string][];
  const passing = rows.filter(
    (row) =>
      (table.withArchived || !row.view.report.archived) &&
      values.every(([column, value]) => filterValue(row.cell(column)) === value) &&
      (words === "" || columns.some((column) => findInText(row.cell(column).text, words).length > 0)),
  );
  const { column, isDescending } = table.sort;
  return passing.toSorted((a, b) => compare(a.cell(column), b.cell(column), isDescending));
}

/** What a cell is filtered by: a stand-in for a headline is no value. */
function filterValue(cell: ReportCell): string {
  return cell.isStandIn ? "" : cell.text;
}

/** The values of a column with how many of the rows have each, by the order of the column; none ("") last. */
export function valuesIn(
  rows: readonly ReportRow[],
  column: ReportColumn,
): readonly { readonly value: string; readonly reports: number }[] {
  const found = new Map<string, { readonly cell: ReportCell; reports: number }>();
  for (const row of rows) {
    const cell = row.cell(column);
    const value = filterValue(cell);
    const present = found.get(value);
    if (present === undefined) found.set(value, { cell, reports: 1 });
    else present.reports += 1;
  }
  return [...found]
    .sort(([, a], [, b]) => compare(a.cell, b.cell, false))
    .map(([value, { reports }]) => ({ value, reports }));
}

/** Equals stay as they are: by siglum. */
function compare(a: ReportCell, b: ReportCell, isDescending: boolean): number {
  if (a.order === null || b.order === null) return Number(a.order === null) - Number(b.order === null);
  const found =
    typeof a.order === "number" && typeof b.order === "number"
      ? a.order - b.order
      : order.compare(String(a.order), String(b.order));
  return isDescending ? -found : found;
}

/** A column's name, as head of the table and of a CSV file. */
export function columnName(column: ReportColumn): string {
  return ownNameIn(column) ?? names[column as keyof typeof names];
}

const names = {
  siglum: "Siglum",
  headline: "Headline",
  outlet: "Outlet",
  agency: "Agency",
  byline: "Byline",
  dateline: "Dateline",
  published: "Published",
  language: "Language",
  words: "Words",
  highlights: "Highlights",
  notes: "Notes",
  claims: "Claims",
} as const;

/** The rows as CSV takes them: days as ISO 8601, "≈" before what was inferred, "unknown" where that was said. */
export function reportTableRows(
  rows: readonly ReportRow[],
  columns: readonly ReportColumn[],
): readonly (readonly (string | number)[])[] {
  return [columns.map(columnName), ...rows.map((row) => columns.map((column) => csvCell(row, column)))];
}

function csvCell(row: ReportRow, column: ReportColumn): string | number {
  const cell = row.cell(column);
  if (isCountColumn(column)) return cell.order ?? 0;
  if (cell.basis === "unknown") return "unknown";
  if (cell.isStandIn) return "";
  const { published } = row.view.report;
  const text =
    column === "published" && published !== undefined && "from" in published ? isoDays(published) : cell.text;
  return cell.basis === "inferred" ? `≈ ${text}` : text;
}

function isoDays({ from, to, granularity }: ReportedDate): string {
  if (granularity === "year" && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  if (granularity === "month" && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return from === to ? from : `${from}/${to}`;
}
