import { findInText, type HighlightView, type LibraryView, type ReportView } from "#core/index.ts";
import type { InspectorFilter } from "#state/desk.ts";

/** The highlights of one report that pass the filter, in reading order. */
export interface HighlightGroup {
  readonly report: ReportView;
  readonly highlights: readonly HighlightView[];
}

/** The filter without what is not in the library any more, so that a deleted tag hides nothing. */
export function validFilter(view: LibraryView, filter: InspectorFilter): InspectorFilter {
  const tag = view.tags.some((one) => one.id === filter.tag) ? filter.tag : null;
  const report = filter.report !== null && view.reportById.has(filter.report) ? filter.report : null;
  return tag === filter.tag && report === filter.report ? filter : { ...filter, tag, report };
}

/** Groups by report, empty ones left out. The text is sought in the words and in the tags' names. */
export function filterHighlights(view: LibraryView, filter: InspectorFilter): readonly HighlightGroup[] {
  const wanted = filter.text.trim();
  const passes = ({ highlight, tags }: HighlightView) => {
    if (filter.tag !== null && !tags.some((tag) => tag.id === filter.tag)) return false;
    return (
      wanted === "" ||
      [highlight.passage.exact, ...tags.map((tag) => tag.name)].some((text) => findInText(text, wanted).length > 0)
    );
  };
  return view.reports
    .filter(({ report }) => filter.report === null || report.id === filter.report)
    .map((report) => ({ report, highlights: report.highlights.filter(passes) }))
    .filter((group) => group.highlights.length > 0);
}

export function isFiltering(filter: InspectorFilter): boolean {
  return filter.report !== null || filter.tag !== null || filter.text.trim() !== "";
}
