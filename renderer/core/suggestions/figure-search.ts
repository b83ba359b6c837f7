import { isResolved, type ReportedDate } from "../model/date.ts";
import type { ReportId } from "../model/ids.ts";
import { senseOf } from "../parallels/same-sense.ts";
import { wordsIn } from "../parallels/words.ts";
import { matcherOf } from "../search/matcher.ts";
import { knownBy } from "../search/word-forms.ts";
import type { FigureRow, FigureRowKind } from "./figure-rows.ts";

/** By report and place, or by date, the earliest first. */
export const figureOrders = ["place", "date"] as const;
export type FigureOrder = (typeof figureOrders)[number];

/** What rows are narrowed to; empty is no narrowing. */
export interface FigureFilter {
  readonly kind: FigureRowKind | null;
  readonly report: ReportId | null;
  readonly text: string;
  /** Left out: by place. */
  readonly order?: FigureOrder;
}

export function filterFigures(
  rows: readonly FigureRow[],
  { kind, report, text, order }: FigureFilter,
): readonly FigureRow[] {
  const holds = figureFinder(text);
  const passing = rows.filter(
    (row) => (kind === null || row.kind === kind) && (report === null || row.report.report.id === report) && holds(row),
  );
  if (order !== "date") return passing;
  const days = new Map(passing.map((row) => [row, dayOf(row)]));
  const day = (row: FigureRow) => days.get(row) ?? lastOfAll;
  return passing.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

/** Behind every day: rows of which no date is known. */
const lastOfAll = "~";

/** As of when, else when it was said, else the day of the report. */
function dayOf(row: FigureRow): string {
  const known = [row.asOf?.value, row.saidOn?.value, assumedDate(row)].find((one) => one != null && isResolved(one));
  return known != null && isResolved(known) ? known.from : lastOfAll;
}

/** The date of the report itself, for what the text gives no date: it is assumed and never stored. `null` where it is not known. */
export function assumedDate({ report: { report } }: FigureRow): ReportedDate | null {
  return report.published === undefined || report.published.basis === "unknown" ? null : report.published;
}

/**
 * True for a row whose printed words, what, where, speaker or sentence hold the text as it was typed, letters and diacritics aside; or every telling
 * word of it, in any of its forms, or a word that is put for it.
 */
function figureFinder(text: string): (row: FigureRow) => boolean {
  const matcher = matcherOf({ words: text, wholeWord: false, matchCase: false, matchAccents: false });
  if (matcher === null) return () => true;
  const sought = wordsIn(text, 0, text.length)
    .filter(({ kind }) => kind !== "light")
    .map((word) => knownBy(word, senseOf));
  return (row) =>
    matcher.find(row, wordsOf(row)).length > 0 ||
    (sought.length > 0 && sought.every((marks) => marks.some((mark) => marksIn(row).has(mark))));
}

/** Joined by what no phrase that is sought can run across. */
function wordsOf({ printed, counts, scope, voice, sentence }: FigureRow): string {
  return [printed, counts ?? "", scope ?? "", voice?.value ?? "", sentence].join("\u0001");
}

/** By row: a row is the same one for as long as it says the same. */
const known = new WeakMap<FigureRow, ReadonlySet<string>>();

/** All by which the words of a row can be known. */
function marksIn(row: FigureRow): ReadonlySet<string> {
  const text = wordsOf(row);
  const present = known.get(row) ?? new Set(wordsIn(text, 0, text.length).flatMap((word) => knownBy(word, senseOf)));
  known.set(row, present);
  return present;
}
