import type { Paragraph } from "../anchoring/paragraphs.ts";
import type { Anchor } from "./anchored.ts";
import type { HighlightView, ReportView } from "./library-view.ts";

/** "¶ 2", or "headline"; "start" for what begins above the first paragraph. */
export function paragraphWords(paragraph: Paragraph | null): string {
  if (paragraph === null) return "start";
  return paragraph.isHeadline ? "headline" : `¶ ${paragraph.number}`;
}

/** What must be said wherever a highlight is shown that is not sure of its place: "moved?", "lost", "no place"; else `null`. */
export function anchorWords({ kind }: Anchor): string | null {
  switch (kind) {
    case "here":
      return null;
    case "moved":
      return "moved?";
    case "lost":
      return "lost";
    case "orphan":
      return "no place";
  }
}

/** Where a highlight begins in its report: "¶ 2"; "¶ 2, moved?"; "lost". */
export function highlightPlace({ paragraph, anchor }: Pick<HighlightView, "paragraph" | "anchor">): string {
  const doubt = anchorWords(anchor);
  if (anchor.kind === "lost" || anchor.kind === "orphan") return doubt ?? "";
  return [paragraphWords(paragraph), ...(doubt === null ? [] : [doubt])].join(", ");
}

/** Where a passage begins: "A ¶ 2", "A headline"; of a highlight also what `anchorWords` says: "A ¶ 2, moved?", "A lost". */
export function placeWords({
  report,
  paragraph,
  anchor = { kind: "here" },
}: Pick<HighlightView, "paragraph"> & {
  readonly report: Pick<ReportView, "siglum">;
  readonly anchor?: Anchor;
}): string {
  return `${report.siglum} ${highlightPlace({ paragraph, anchor })}`;
}
