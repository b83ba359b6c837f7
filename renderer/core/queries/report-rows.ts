import type { Basis } from "../model/date.ts";
import type { Edition } from "../model/edition.ts";
import { type OwnKey, ownKey, ownNameIn } from "../model/own-field.ts";
import type { Report, ReportField } from "../model/report.ts";
import { reportFields } from "../model/report.ts";
import type { Stated } from "../model/stated.ts";
import { intervalWords } from "./date-words.ts";
import { hangingOnReports } from "./hanging-on-reports.ts";
import type { LibraryView, ReportView } from "./library-view.ts";
import { ownFields, ownValue } from "./own-fields.ts";

const counts = ["words", "highlights", "notes", "claims"] as const;
export type CountColumn = (typeof counts)[number];
/** A column of the table of reports; own fields bear the key that they have in a report. */
export type ReportColumn = "siglum" | ReportField | CountColumn | OwnKey;

/** What stands in one cell. */
export interface ReportCell {
  /** As it is shown, and found by; empty where nothing was said. */
  readonly text: string;
  /** `null` for what needs none: counts, own fields, and what was not said. */
  readonly basis: Basis | "unknown" | null;
  readonly reason: string | null;
  /** What it is sorted by; `null` stands last in either direction. */
  readonly order: string | number | null;
  /** The first words of a report that has no headline. */
  readonly isStandIn?: true;
}

export interface ReportRow {
  readonly view: ReportView;
  cell(column: ReportColumn): ReportCell;
}

/** Every column that the library has, in the order of the table: own fields last, by name. */
export function reportColumns(view: LibraryView): readonly ReportColumn[] {
  return ["siglum", ...reportFields, ...counts, ...ownFields(view).map(({ name }) => ownKey(name))];
}

export function isCountColumn(column: ReportColumn): column is CountColumn {
  return (counts as readonly string[]).includes(column);
}

export function isReportField(column: ReportColumn): column is ReportField {
  return (reportFields as readonly string[]).includes(column);
}

const made = new WeakMap<LibraryView, readonly ReportRow[]>();

/** A row for each report, by siglum, archived ones too; made once for each view. */
export function reportRows(view: LibraryView): readonly ReportRow[] {
  const present = made.get(view);
  if (present !== undefined) return present;
  const rows = view.reports.map((report): ReportRow => {
    const cells = new Map<ReportColumn, ReportCell>();
    return {
      view: report,
      cell(column) {
        const known = cells.get(column);
        if (known !== undefined) return known;
        const cell = cellOf(view, report, column);
        cells.set(column, cell);
        return cell;
      },
    };
  });
  made.set(view, rows);
  return rows;
}

function cellOf(view: LibraryView, report: ReportView, column: ReportColumn): ReportCell {
  if (column === "siglum") return plain(report.siglum, `${String(report.siglum.length)}${report.siglum}`);
  if (column === "words") return count(wordCount(report.edition));
  if (isCountColumn(column)) return count(hangingOnReports(view, [report.report.id])[column]);
  if (column === "published") return publishedCell(report.report.published);
  if (isReportField(column)) {
    const cell = statedCell(report.report[column]);
    const isFirstWords = column === "headline" && cell.order === null;
    return isFirstWords ? { ...cell, text: report.title.text, isStandIn: true } : cell;
  }
  const value = ownValue(report.report, ownNameIn(column) ?? "");
  return value === null ? nothing : plain(value, value);
}

const nothing: ReportCell = { text: "", basis: null, reason: null, order: null };
const unknown: ReportCell = { text: "", basis: "unknown", reason: null, order: null };

function plain(text: string, order: string | number): ReportCell {
  return { text, basis: null, reason: null, order };
}

function count(value: number): ReportCell {
  return plain(value.toLocaleString("en"), value);
}

function statedCell(stated: Stated | undefined): ReportCell {
  if (stated === undefined) return nothing;
  if (stated.basis === "unknown") return unknown;
  const { value, basis, reason = null } = stated;
  return { text: value, basis, reason, order: value };
}

function publishedCell(published: Report["published"]): ReportCell {
  if (published === undefined) return nothing;
  if (published.basis === "unknown") return unknown;
  const { basis, reason = null, from, to } = published;
  return { text: intervalWords(published), basis, reason, order: `${from} ${to}` };
}

const wordCounts = new WeakMap<Edition, number>();

/** Words as word processors count them: what stands between spaces, and each sign of a writing without spaces. */
function wordCount(edition: Edition): number {
  const present = wordCounts.get(edition);
  if (present !== undefined) return present;
  const words = edition.text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,:/-]*/gu,
  );
  wordCounts.set(edition, words?.length ?? 0);
  return words?.length ?? 0;
}
