import type { TextRange } from "../anchoring/find-in-text.ts";
import { type FigureKind, figureKinds } from "../figures/figure.ts";
import type { SaidDate } from "../model/date.ts";
import type { AttributionField, Highlight, Verification } from "../model/highlight.ts";
import type { ClaimId, HighlightId, PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { isLeftEmpty } from "../model/suggested.ts";
import { voiceWords } from "../queries/attribution-words.ts";
import { type HighlightView, type ReportView, viewOf } from "../queries/library-view.ts";
import { dismissedBy } from "./dismissed.ts";
import { type FigureFate, figureFate } from "./figure-fate.ts";
import {
  confirmersOf,
  type FieldToConfirm,
  figureToConfirm,
  inOrderFor,
  isNumber,
  isValueToConfirm,
  marksFigure,
  valuedFor,
} from "./figure-marks.ts";
import { figureSuggestion } from "./find-suggestions.ts";
import { isMadeOfSame, keptItems, reportFacts } from "./kept-suggestions.ts";
import { sentenceOf } from "./passage-facts.ts";
import type { Findings, Suggestion } from "./suggestion.ts";
import { allTieDoubts, verificationDoubts } from "./tie-doubts.ts";

/** A value with whether it still is the app's alone. */
export interface Told<T> {
  readonly value: T;
  readonly isToConfirm: boolean;
}

/** `stated`: a value that a person read out of a passage in which the app finds no figure. */
export const figureRowKinds = [...figureKinds, "stated"] as const;
export type FigureRowKind = FigureKind | "stated";

/** One figure of one report. Rows are never merged: the same number elsewhere is a row of its own. */
export interface FigureRow {
  readonly id: string;
  readonly kind: FigureRowKind;
  readonly report: ReportView;
  readonly passage: TextRange;
  readonly sentence: string;
  /** Number with qualifier and unit, as printed. */
  readonly printed: string;
  /** The person's own tie gives this number, or the tie that a stated value is read from, and it still is the app's alone. */
  readonly isPrintedToConfirm: boolean;
  readonly unit: string | null;
  /** Both ends, in the printed unit; `null` where the words give no number. */
  readonly value: { readonly min: number | null; readonly max: number | null } | null;
  readonly counts: string | null;
  readonly scope: string | null;
  /** What became of what is counted, as the sentence says. */
  readonly fate: FigureFate | null;
  readonly asOf: Told<SaidDate> | null;
  readonly voice: Told<string> | null;
  readonly saidOn: Told<SaidDate> | null;
  readonly verification: Told<Verification> | null;
  /** The highlight that marks it, if any. */
  readonly highlight: HighlightId | null;
  readonly claims: readonly ClaimId[];
  /** The person who looks can confirm something of it: it is not marked, or something was filled in, or found and not filled in. */
  readonly isOpen: boolean;
  /** Whoever marked it by hand, and who confirmed something of it; nobody where it is open, or its number is another's to confirm. */
  readonly confirmedBy: readonly PersonId[];
  /** What was filled in and the person can confirm; empty where nothing is marked. */
  readonly toConfirm: readonly FieldToConfirm[];
  readonly doubts: readonly string[];
  /** What accepting it makes; `null` for a stated value. */
  readonly suggestion: Suggestion | null;
}

/**
 * All figures that were found or stated, by siglum and place. A found one that the person dismissed and nobody marked is left out.
 * @param before the rows of last time: those that say the same are kept, and the list where all do.
 */
export function figureRows(
  library: Library,
  findings: Findings,
  person: PersonId,
  before: readonly FigureRow[] = [],
): readonly FigureRow[] {
  return keptItems(before, rowsOf(library, findings, person), isSameRow);
}

function isSameRow(a: FigureRow, b: FigureRow): boolean {
  return isMadeOfSame(reportFacts(a.report), reportFacts(b.report)) && told(a) === told(b);
}

/** What a suggestion says follows from the row's report and passage, but for when and by whom. */
function told(row: FigureRow): string {
  const { attribution, tie, doubts } = row.suggestion ?? {};
  return JSON.stringify([{ ...row, report: null, suggestion: null }, attribution, tie, doubts]);
}

function rowsOf(library: Library, findings: Findings, person: PersonId): readonly FigureRow[] {
  const view = viewOf(library);
  const tieDoubts = allTieDoubts(library, findings);
  const { isDismissed } = dismissedBy(library, person);
  return view.offered.flatMap((report) => {
    const own = findings.get(report.edition.id);
    const used = new Set<HighlightView>();
    const rows = (own?.figures ?? []).flatMap((figure): readonly FigureRow[] => {
      const suggestion = own === undefined ? null : figureSuggestion(report, own, figure);
      if (suggestion === null) return [];
      const found = report.highlights.filter((one) => marksFigure(library, one, suggestion.passage, figure));
      const marks = inOrderFor(library, found, person);
      if (marks.length === 0 && isDismissed(suggestion)) return [];
      for (const mark of marks) used.add(mark);
      return [
        {
          ...rowOf(library, { report, passage: suggestion.passage, marks, suggestion, person }),
          doubts: [
            ...new Set([
              ...suggestion.doubts,
              ...marks.flatMap((mark) => doubtsOn(library, findings, mark, tieDoubts)),
            ]),
          ],
          kind: figure.kind,
          printed: figure.printed,
          unit: figure.unit,
          value: figure.value,
          counts: figure.counts?.words ?? null,
          scope: figure.scope?.words ?? null,
          fate: figureFate(report.edition.text, suggestion.sentence, {
            start: figure.start,
            end: Math.max(figure.end, figure.counts?.end ?? 0),
          }),
        },
      ];
    });
    const stated = report.highlights.flatMap((mark): readonly FigureRow[] => {
      const tie = valuedFor(library, mark, person);
      // As long as the report is being read, nobody can tell what the app will find in it.
      if (tie === undefined || used.has(mark) || own === undefined) return [];
      const { passage } = mark.highlight;
      const row = rowOf(library, { report, passage, marks: [mark], suggestion: null, person });
      const isPrintedToConfirm = isValueToConfirm(tie);
      return [
        {
          ...row,
          isPrintedToConfirm,
          // Another's number, which nobody has confirmed.
          confirmedBy: isPrintedToConfirm ? [] : row.confirmedBy,
          doubts: doubtsOn(library, findings, mark, tieDoubts),
          printed: [tie.qualifier, tie.value].filter(Boolean).join(" "),
          scope: tie.scope ?? null,
        },
      ];
    });
    return [...rows, ...stated].toSorted((a, b) => a.passage.start - b.passage.start);
  });
}

function doubtsOn(
  library: Library,
  findings: Findings,
  mark: HighlightView,
  tieDoubts: ReturnType<typeof allTieDoubts>,
): readonly string[] {
  const ties = mark.evidence.flatMap(({ claim }) => tieDoubts.get(claim)?.get(mark.highlight.id) ?? []);
  return [...ties, ...verificationDoubts(library, findings, mark)];
}

function rowOf(
  library: Library,
  {
    report,
    passage,
    marks,
    suggestion,
    person,
  }: Pick<FigureRow, "report" | "passage" | "suggestion"> & {
    readonly marks: readonly HighlightView[];
    readonly person: PersonId;
  },
): FigureRow {
  const { text } = report.edition;
  const mark = marks[0] ?? null;
  const raw = mark === null ? undefined : library.highlights.get(mark.highlight.id);
  let isFound = false;
  const told = <F extends AttributionField, S>(
    field: F,
    found: S | undefined,
    words: (value: NonNullable<Highlight[F]>) => S,
  ): Told<S> | null => {
    const counted = mark?.highlight[field];
    if (counted !== undefined) return { value: words(counted), isToConfirm: false };
    const open = raw?.[field];
    if (open !== undefined) return { value: words(open), isToConfirm: true };
    if (found === undefined || (raw !== undefined && isLeftEmpty(raw, field))) return null;
    isFound = true;
    return { value: found, isToConfirm: true };
  };
  const same = <T>(value: T) => value;
  const attribution = suggestion?.attribution ?? {};
  const sentence = suggestion?.sentence ?? sentenceOf(report, passage);
  const confirmed = marks.filter((one) => figureToConfirm(library, one, person).length === 0);
  const toConfirm = mark === null ? [] : figureToConfirm(library, mark, person);
  const voice = told("voice", attribution.voice, (value) => voiceWords(value, mark?.source ?? null));
  const saidOn = told("saidOn", attribution.saidOn, same);
  const asOf = told("asOf", attribution.asOf, same);
  const verification = told("verification", attribution.verification, same);
  const isOpen = mark === null || isFound || toConfirm.length > 0;
  return {
    id: `${report.edition.id}:${passage.start}:${passage.end}`,
    kind: "stated",
    report,
    passage,
    sentence: text.slice(sentence.start, sentence.end),
    printed: "",
    isPrintedToConfirm: toConfirm.some(({ collection, field }) => collection === "evidence" && isNumber(field)),
    unit: null,
    value: null,
    counts: null,
    scope: null,
    fate: null,
    voice,
    saidOn,
    asOf,
    verification,
    highlight: mark?.highlight.id ?? null,
    claims: [...new Set(marks.flatMap(({ evidence }) => evidence.map(({ claim }) => claim)))],
    isOpen,
    confirmedBy: isOpen ? [] : [...new Set(confirmed.flatMap((one) => confirmersOf(library, one)))],
    toConfirm,
    doubts: [],
    suggestion,
  };
}
