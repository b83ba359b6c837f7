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

/** True where two lists would be painted and named the same; their views may be made anew for each change of the library. */
export function isSamePaint(a: readonly HighlightView[], b: readonly HighlightView[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, index) => {
    const other = b[index];
    if (other === undefined || one.highlight !== other.highlight || one.tags.length !== other.tags.length) return false;
    return one.tags.every((tag, place) => tag === other.tags[place]);
  });
}
