import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Figure } from "../figures/figure.ts";
import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Parallel } from "../parallels/parallel.ts";
import type { TextFindings } from "../ports/finder.ts";
import { type ReportView, viewOf } from "../queries/library-view.ts";
import { dismissedBy } from "./dismissed.ts";
import { foundInReport } from "./found-in-report.ts";
import { parallelSuggestions } from "./parallel-suggestions.ts";
import { isWithin } from "./passage-facts.ts";
import { type Findings, type Suggestion, suggestionKinds } from "./suggestion.ts";

/**
 * What the app can offer of what it found, in reading order: by siglum and place. Left out is what the person dismissed, and what
 * anybody has marked already in the same words. @param found its parallels name editions as their texts.
 */
export function findSuggestions(
  library: Library,
  found: { readonly findings: Findings; readonly parallels: readonly Parallel[] },
  person: PersonId,
): readonly Suggestion[] {
  const view = viewOf(library);
  const isDismissed = dismissedBy(library, person);
  const like = parallelSuggestions(view, found.parallels);
  return view.offered.flatMap((report) => {
    const findings = found.findings.get(report.edition.id);
    const own = findings === undefined ? [] : openIn(library, report, findings);
    return [...own, ...(like.get(report.edition.id) ?? [])]
      .filter((one) => !isDismissed(one))
      .toSorted((a, b) => a.passage.start - b.passage.start || order(a) - order(b) || b.passage.end - a.passage.end);
  });
}

function order({ kind }: Suggestion): number {
  return suggestionKinds.indexOf(kind);
}

/** The suggestion of one figure, whether or not it was marked or dismissed; `null` for a figure of another text. */
export function figureSuggestion(report: ReportView, findings: TextFindings, figure: Figure): Suggestion | null {
  const found = foundInReport(report, findings).byFigure.get(figure);
  return found === undefined ? null : { ...found, report, highlights: [] };
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
    const unset = within.filter(({ highlight }) => library.highlights.get(highlight.id)?.verification === undefined);
    if (isTold ? within.length > 0 && unset.length === 0 : isMarked(found.passage)) continue;
    suggestions.push({ ...found, report, highlights: unset.map(({ highlight }) => highlight.id) });
  }
  return suggestions;
}

function markedIn(report: ReportView): (passage: TextRange) => boolean {
  const marked = new Set(report.highlights.map(({ highlight: { passage } }) => `${passage.start}:${passage.end}`));
  return ({ start, end }) => marked.has(`${start}:${end}`);
}
