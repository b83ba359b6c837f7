import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Figure } from "../figures/figure.ts";
import type { EditionId, HighlightId, PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { isLeftEmpty } from "../model/suggested.ts";
import type { Parallel } from "../parallels/parallel.ts";
import type { TextFindings } from "../ports/finder.ts";
import { type ReportView, viewOf } from "../queries/library-view.ts";
import { type Dismissed, dismissedBy } from "./dismissed.ts";
import { foundInReport } from "./found-in-report.ts";
import { isMadeOfSame, isSameSuggestion, keptItems, type MadeOf, reportFacts } from "./kept-suggestions.ts";
import { type LikeByEdition, parallelSuggestions } from "./parallel-suggestions.ts";
import { isWithin } from "./passage-facts.ts";
import { type Findings, type Suggestion, suggestionKinds } from "./suggestion.ts";

/** Suggestions with what they were made of, for the next time. */
export interface FoundSuggestions {
  /** In reading order: by siglum and place. */
  readonly all: readonly Suggestion[];
  readonly byReport: ReadonlyMap<EditionId, SuggestionsInReport>;
  readonly like: LikeByEdition;
  readonly dismissed: Dismissed;
}

interface SuggestionsInReport {
  /** Those of what was found in the report alone. */
  readonly own: { readonly of: MadeOf; readonly list: readonly Suggestion[] };
  readonly of: MadeOf;
  readonly list: readonly Suggestion[];
}

/**
 * What the app can offer of what it found. Left out is what the person dismissed, and what anybody has marked already in the same words.
 * @param found its parallels name editions as their texts.
 * @param before what was found last. What nothing changed that it hangs on is kept, list by list and suggestion by suggestion.
 */
export function findSuggestions(
  library: Library,
  found: { readonly findings: Findings; readonly parallels: readonly Parallel[] },
  person: PersonId,
  before: FoundSuggestions | null = null,
): FoundSuggestions {
  const view = viewOf(library);
  const dismissed = dismissedBy(library, person, before?.dismissed);
  const like = parallelSuggestions(view, found.parallels, before?.like);
  const byReport = new Map(
    view.offered.map((report) => {
      const { id } = report.edition;
      const findings = found.findings.get(id);
      const known = before?.byReport.get(id);
      const own = ownOf(library, report, findings, known?.own);
      const others = like.lists.get(id) ?? none;
      const of = [own.list, others, dismissed];
      if (known !== undefined && isMadeOfSame(known.of, of)) return [id, known] as const;
      const list = [...own.list, ...others].filter((one) => !dismissed.isDismissed(one)).toSorted(byPlace);
      return [id, { own, of, list: keptItems(known?.list ?? none, list, isSameSuggestion) }] as const;
    }),
  );
  const lists = [...byReport.values()].map(({ list }) => list);
  const isKept =
    before !== null &&
    isMadeOfSame(
      [...before.byReport.values()].map(({ list }) => list),
      lists,
    );
  return { all: isKept ? before.all : lists.flat(), byReport, like, dismissed };
}

const none: readonly Suggestion[] = [];

function byPlace(a: Suggestion, b: Suggestion): number {
  return a.passage.start - b.passage.start || order(a) - order(b) || b.passage.end - a.passage.end;
}

function order({ kind }: Suggestion): number {
  return suggestionKinds.indexOf(kind);
}

/** The suggestion of one figure, whether or not it was marked or dismissed; `null` for a figure of another text. */
export function figureSuggestion(report: ReportView, findings: TextFindings, figure: Figure): Suggestion | null {
  const found = foundInReport(report, findings).byFigure.get(figure);
  return found === undefined ? null : { ...found, report, highlights: [] };
}

/** They hang on the words of the report and on where it is marked, and not on tags, notes or other reports. */
function ownOf(
  library: Library,
  report: ReportView,
  findings: TextFindings | undefined,
  before: SuggestionsInReport["own"] | undefined,
): SuggestionsInReport["own"] {
  const marks = report.highlights.flatMap(({ highlight: { id, passage } }) => [
    id,
    passage.start,
    passage.end,
    isUnverified(library, id),
  ]);
  const of = [...reportFacts(report), findings, ...marks];
  if (before !== undefined && isMadeOfSame(before.of, of)) return before;
  const list = findings === undefined ? none : openIn(library, report, findings);
  return { of, list: keptItems(before?.list ?? none, list, isSameSuggestion) };
}

function openIn(library: Library, report: ReportView, findings: TextFindings): readonly Suggestion[] {
  const { byFigure, statements, remarks } = foundInReport(report, findings);
  const isMarked = markedIn(report);
  const open = [...byFigure.values(), ...statements].filter(({ passage }) => !isMarked(passage));
  const suggestions: Suggestion[] = open.map((found) => ({ ...found, report, highlights: [] }));
  for (const found of remarks) {
    // What was marked already within the words that a remark concerns is filled in instead of being marked twice.
    const isTold = found.attribution.verification !== undefined;
    const within = isTold
      ? report.highlights.filter(({ highlight }) => isWithin(highlight.passage, found.passage))
      : [];
    const unset = within.filter(({ highlight }) => isUnverified(library, highlight.id));
    if (isTold ? within.length > 0 && unset.length === 0 : isMarked(found.passage)) continue;
    suggestions.push({ ...found, report, highlights: unset.map(({ highlight }) => highlight.id) });
  }
  return suggestions;
}

/** Nobody has said whether it was checked, nor that nothing is to be said. */
function isUnverified(library: Library, id: HighlightId): boolean {
  const present = library.highlights.get(id);
  return present !== undefined && present.verification === undefined && !isLeftEmpty(present, "verification");
}

function markedIn(report: ReportView): (passage: TextRange) => boolean {
  const marked = new Set(report.highlights.map(({ highlight: { passage } }) => `${passage.start}:${passage.end}`));
  return ({ start, end }) => marked.has(`${start}:${end}`);
}
