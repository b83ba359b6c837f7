import type { TextRange } from "../anchoring/find-in-text.ts";
import { factsOfStretch } from "../citation/citation-facts.ts";
import { variorumPlace } from "../citation/cited-place.ts";
import type { EditionId } from "../model/ids.ts";
import type { Parallel, ParallelKind } from "../parallels/parallel.ts";
import type { TextFindings } from "../ports/finder.ts";
import type { LibraryView, ReportView } from "../queries/library-view.ts";
import { reportLanguage } from "../queries/report-language.ts";
import { compareSigla } from "../queries/sigla.ts";
import { alignVariants } from "./align-variants.ts";
import { findVariants } from "./find-variants.ts";
import { quotationAround } from "./quotation-around.ts";
import { type QuotedSpeaker, quotedSpeaker } from "./quoted-speaker.ts";
import type { VariantAlignment, VariantRow } from "./variant.ts";

/** A stretch of the text that a report is read in. */
export interface ChosenPassage extends TextRange {
  readonly edition: EditionId;
}

/** What is asked for. */
export interface VariantsAsked {
  readonly passage: ChosenPassage;
  /** A second passage, to be compared with the first and with nothing else; both stand as they were chosen. */
  readonly other: ChosenPassage | null;
  /** The row that the others are told apart from, the first passage where it is none of them. */
  readonly base: ChosenPassage | null;
}

/** One row: a passage of a report. */
export interface VariantReading extends ChosenPassage {
  readonly report: ReportView;
  /** "¶ 2", "¶ 2–3". */
  readonly place: string;
  /** As printed. */
  readonly words: string;
  readonly speaker: QuotedSpeaker | null;
  /** How it says the same as the passage that was asked for; `null` for that one, and for what a person chose. */
  readonly parallel: ParallelKind | null;
  /** It is the passage that was asked for, or the second one. */
  readonly isAsked: boolean;
  readonly row: VariantRow;
}

/** A passage through all reports. */
export interface VariantTable {
  /** In the reports' order of date, those without one last, then by siglum and place. */
  readonly readings: readonly VariantReading[];
  /** Index of the reading that the others are told apart from. */
  readonly base: number;
  readonly alignment: VariantAlignment;
}

/**
 * One passage through all reports: its quotation as a whole, and every parallel of it; or two passages of any report, as they were
 * chosen. @param findings of the editions that are read; they say who is quoted. @returns `null` where the passage is of no report that is read.
 */
export function variantTable(
  view: LibraryView,
  asked: VariantsAsked,
  parallels: readonly Parallel[],
  findings: ReadonlyMap<EditionId, Pick<TextFindings, "attributions">> = new Map(),
): VariantTable | null {
  const found = passagesOf(view, asked, parallels).sort(byDate);
  const given = found.findIndex(({ isAsked, edition, start, end }) => {
    return isAsked && edition === asked.passage.edition && start <= asked.passage.start && end >= asked.passage.end;
  });
  if (given === -1) return null;
  const { base: wanted } = asked;
  const chosen = found.findIndex((one) => wanted !== null && isSamePassage(one, wanted));
  const base = chosen === -1 ? given : chosen;
  const alignment = alignVariants(
    found.map(({ report, start, end }) => ({ text: report.edition.text, start, end })),
    base,
  );
  const readings = found.flatMap((one, index): readonly VariantReading[] => {
    const row = alignment.rows[index];
    if (row === undefined) return [];
    const { report, start, end } = one;
    const place = variorumPlace(factsOfStretch(report, one).place);
    const speaker = quotedSpeaker(report, one, findings.get(one.edition)?.attributions ?? []);
    return [{ ...one, row, place, words: report.edition.text.slice(start, end), speaker }];
  });
  return { readings, base, alignment };
}

export function isSamePassage(a: ChosenPassage, b: ChosenPassage): boolean {
  return a.edition === b.edition && a.start === b.start && a.end === b.end;
}

type Found = Pick<VariantReading, "report" | "edition" | "start" | "end" | "parallel" | "isAsked">;

function passagesOf(view: LibraryView, { passage, other }: VariantsAsked, parallels: readonly Parallel[]): Found[] {
  const found = (one: ChosenPassage, parallel: ParallelKind | null): Found[] => {
    const report = view.reportByEdition.get(one.edition);
    const { edition, start, end } = one;
    const isWhole = report !== undefined && start < end && end <= report.edition.text.length;
    return isWhole ? [{ report, edition, start, end, parallel, isAsked: parallel === null }] : [];
  };
  if (other !== null) return [...found(passage, null), ...found(other, null)];
  const report = view.reportByEdition.get(passage.edition);
  if (report === undefined) return [];
  const { text } = report.edition;
  const whole = quotationAround(text, passage, reportLanguage(report.report), report.paragraphs);
  const textOf = (name: string) => view.reportByEdition.get(name as EditionId)?.edition.text ?? null;
  const variants = findVariants({ text: passage.edition, ...whole }, parallels, textOf);
  return [
    ...found({ edition: passage.edition, ...whole }, null),
    ...variants.flatMap(({ text: name, start, end, kind }) => found({ edition: name as EditionId, start, end }, kind)),
  ];
}

function byDate(one: Found, other: Found): number {
  return (
    compareDays(dayOf(one.report), dayOf(other.report)) ||
    compareSigla(one.report.siglum, other.report.siglum) ||
    one.start - other.start ||
    one.end - other.end
  );
}

/** Sorts last where no date is known. */
function dayOf({ report }: ReportView): string {
  const { published } = report;
  return published === undefined || published.basis === "unknown" ? "~" : `${published.from} ${published.to}`;
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
