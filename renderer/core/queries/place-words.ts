import type { Paragraph } from "../anchoring/paragraphs.ts";
import type { HighlightView, ReportView } from "./library-view.ts";

/** "¶ 2", or "headline"; "start" for what begins above the first paragraph. */
export function paragraphWords(paragraph: Paragraph | null): string {
  if (paragraph === null) return "start";
  return paragraph.isHeadline ? "headline" : `¶ ${paragraph.number}`;
}

/** Where a passage begins: "A ¶ 2", "A headline". */
export function placeWords({
  report,
  paragraph,
}: Pick<HighlightView, "paragraph"> & { readonly report: Pick<ReportView, "siglum"> }): string {
  return `${report.siglum} ${paragraphWords(paragraph)}`;
}
