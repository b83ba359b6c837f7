import type { ReportId } from "../model/ids.ts";
import { senseOf } from "../parallels/same-sense.ts";
import { wordsIn } from "../parallels/words.ts";
import { matcherOf } from "../search/matcher.ts";
import { knownBy } from "../search/word-forms.ts";
import type { FigureRow, FigureRowKind } from "./figure-rows.ts";

/** What rows are narrowed to; empty is no narrowing. */
export interface FigureFilter {
  readonly kind: FigureRowKind | null;
  readonly report: ReportId | null;
  readonly text: string;
}

export function filterFigures(rows: readonly FigureRow[], { kind, report, text }: FigureFilter): readonly FigureRow[] {
  const holds = figureFinder(text);
  return rows.filter(
    (row) => (kind === null || row.kind === kind) && (report === null || row.report.report.id === report) && holds(row),
  );
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
