import type { Library } from "../../model/library.ts";
import { matcherOf } from "../../search/matcher.ts";
import { counted, countOf } from "../count-words.ts";
import { filterHighlights } from "../filtered-highlights.ts";
import { reportVoice } from "../highlight-criteria.ts";
import { type HighlightFilter, isFiltering } from "../highlight-filter.ts";
import { type HighlightView, type ReportView, viewOf } from "../library-view.ts";
import { highlightsOfSource } from "../source-usage.ts";
import { emptyCell, type MatrixCell, type MatrixRow, type MatrixSubject } from "./matrix-row.ts";
import { openWordsOf } from "./open-words.ts";

/** What a row gathers highlights for. */
interface Gathering {
  readonly id: string;
  readonly subject: MatrixSubject;
  /** Its own names, among which words are sought first. */
  readonly names: readonly string[];
  /** All that there are, whatever the filter. */
  readonly total: number;
}

/** The tags in the order of the codebook, each with the highlights that bear it and pass the filter. Archived ones stand there while they are used. */
export function tagRows(
  library: Library,
  columns: readonly ReportView[],
  filter: HighlightFilter,
): readonly MatrixRow[] {
  const { codebook, highlightCountByTag } = viewOf(library);
  const gatherings = codebook.entries.flatMap(({ tag, isArchived }): Gathering[] => {
    const total = highlightCountByTag.get(tag.id) ?? 0;
    if (isArchived && total === 0) return [];
    return [{ id: tag.id, subject: { kind: "tag", tag }, names: [tag.name], total }];
  });
  return gatheredRows(library, columns, filter, gatherings, ({ tags }) => tags.map(({ id }) => id));
}

/** The sources by name, and last the reports themselves, each with the highlights in which it speaks and that pass the filter. */
export function sourceRows(
  library: Library,
  columns: readonly ReportView[],
  filter: HighlightFilter,
): readonly MatrixRow[] {
  const view = viewOf(library);
  const named = view.sources.entries.map(({ source, names }): Gathering => {
    const total = highlightsOfSource(view, source.id).length;
    return { id: source.id, subject: { kind: "source", source }, names, total };
  });
  const own = view.highlights.filter(({ highlight }) => highlight.voice?.kind === "report").length;
  const itself: Gathering = {
    id: reportVoice,
    subject: { kind: "source", source: null },
    names: ["The reports themselves"],
    total: own,
  };
  return gatheredRows(library, columns, filter, own === 0 ? named : [...named, itself], (one) =>
    one.highlight.voice?.kind === "report" ? [reportVoice] : one.source === null ? [] : [one.source.id],
  );
}

/** Words choose a row by its name, with all its passages, or else the passages in which they stand. */
function gatheredRows(
  library: Library,
  columns: readonly ReportView[],
  filter: HighlightFilter,
  gatherings: readonly Gathering[],
  idsOf: (highlight: HighlightView) => readonly string[],
): readonly MatrixRow[] {
  const matcher = matcherOf({ words: filter.text, wholeWord: false, matchCase: false, matchAccents: false });
  const isNarrowed = isFiltering({ ...filter, text: "" });
  const byId = new Map<string, HighlightView[]>();
  for (const one of filterHighlights(library, { ...filter, text: "" })) {
    if (one.report.report.archived) continue;
    for (const id of idsOf(one)) {
      const own = byId.get(id);
      if (own === undefined) byId.set(id, [one]);
      else own.push(one);
    }
  }
  return gatherings.flatMap(({ id, subject, names, total }): MatrixRow[] => {
    const all = byId.get(id) ?? [];
    const isNamed = matcher === null || names.some((name) => matcher.find(subject, name, null, name).length > 0);
    const passing = isNamed
      ? all
      : all.filter(({ highlight: { passage } }) => matcher.find(passage, passage.exact).length > 0);
    if (passing.length === 0 && (isNarrowed || !isNamed)) return [];
    const byReport = new Map<string, HighlightView[]>();
    for (const one of passing) byReport.set(one.report.report.id, [...(byReport.get(one.report.report.id) ?? []), one]);
    const shown = countOf(passing.length, passing.length === total ? null : total);
    const reports = byReport.size === 0 ? [] : [counted(byReport.size, "report")];
    return [
      {
        id,
        subject,
        counts: [`${shown} ${total === 1 ? "highlight" : "highlights"}`, ...reports].join(" · "),
        cells: columns.map(({ report }) => cellOf(library, byReport.get(report.id))),
      },
    ];
  });
}

function cellOf(library: Library, highlights: readonly HighlightView[] | undefined): MatrixCell {
  if (highlights === undefined) return emptyCell;
  return {
    state: "passages",
    passages: highlights.map((highlight) => ({
      highlight,
      stances: [],
      ties: [],
      open: openWordsOf(library, highlight, []),
    })),
    looked: [],
  };
}
