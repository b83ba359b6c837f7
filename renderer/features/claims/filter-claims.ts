import { type ClaimView, findInText, type LibraryView } from "#core/index.ts";
import type { InspectorFilter } from "#state/desk.ts";

/** Claims with a passage in the filter's report, whose words or passages hold the filter's text. Its tag does not matter here. */
export function filterClaims(view: LibraryView, filter: InspectorFilter): readonly ClaimView[] {
  const wanted = filter.text.trim();
  const report = filter.report !== null && view.reportById.has(filter.report) ? filter.report : null;
  return view.claims.filter(({ claim, passages }) => {
    if (report !== null && !passages.some((one) => one.highlight.report.report.id === report)) return false;
    return (
      wanted === "" ||
      [claim.text, ...passages.map((one) => one.highlight.highlight.passage.exact)].some(
        (text) => findInText(text, wanted).length > 0,
      )
    );
  });
}
