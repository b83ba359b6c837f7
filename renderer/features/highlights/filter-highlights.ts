import {
  findInText,
  type HighlightView,
  highlightsTogetherWith,
  type LibraryView,
  type ReportView,
} from "#core/index.ts";
import type { InspectorFilter } from "#state/desk.ts";

/** The highlights of one report that pass the filter, in reading order. */
export interface HighlightGroup {
  readonly report: ReportView;
  readonly highlights: readonly HighlightView[];
}

/** The filter without what is not in the library any more, so that a deleted tag hides nothing; a merged tag is the one that it counts as. */
export function validFilter(view: LibraryView, filter: InspectorFilter): InspectorFilter {
  const tag = filter.tag === null ? null : (view.codebook.byId.get(filter.tag)?.tag.id ?? null);
  const report = filter.report !== null && view.reportById.has(filter.report) ? filter.report : null;
  const together = filter.together !== null && view.codebook.byId.has(filter.together.tag) ? filter.together : null;
  const isSame = tag === filter.tag && report === filter.report && together === filter.together;
  return isSame ? filter : { ...filter, tag, report, together };
}

/** Groups by report, empty ones left out. The text is sought in the words and in the tags' names. */
export function filterHighlights(view: LibraryView, filter: InspectorFilter): readonly HighlightGroup[] {
  const wanted = filter.text.trim();
  const together = filter.together === null ? null : highlightsTogetherWith(view, filter.together);
  const passes = ({ highlight, tags }: HighlightView) => {
    if (filter.tag !== null && !tags.some((tag) => tag.id === filter.tag)) return false;
    if (together !== null && !together.has(highlight.id)) return false;
    return (
      wanted === "" ||
      [highlight.passage.exact, ...tags.map((tag) => tag.name)].some((text) => findInText(text, wanted).length > 0)
    );
  };
  return view.reports
    .filter(({ report }) => filter.report === null || report.id === filter.report)
    .map((report) => ({ report, highlights: [...report.highlights, ...report.unplaced].filter(passes) }))
    .filter((group) => group.highlights.length > 0);
}

export function isFiltering(filter: InspectorFilter): boolean {
  return filter.report !== null || filter.tag !== null || filter.together !== null || filter.text.trim() !== "";
}
