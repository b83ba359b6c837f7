import type { HighlightId, HighlightView } from "#core/index.ts";
import { MarkIndex } from "./mark-index.ts";
import type { PaintMark } from "./paint-segments.ts";

/** A highlight of the shown report, ready to paint and to find. */
export interface ReaderMark extends PaintMark<HighlightId> {
  readonly view: HighlightView;
}

/** @param highlights of one report, by start. */
export function indexHighlights(highlights: readonly HighlightView[]): MarkIndex<ReaderMark> {
  return new MarkIndex(
    highlights.map((view) => {
      const { id, stamp, passage } = view.highlight;
      const styles = view.tags.length === 0 ? ["untagged"] : view.tags.map((tag) => `tag-${tag.colour}`);
      return { id, start: passage.start, end: passage.end, rank: `${stamp} ${id}`, styles, view };
    }),
  );
}
