import type { TextRange } from "#core/index.ts";
import type { MarkIndex } from "../paint/mark-index.ts";
import type { TextSurface } from "./text-surface.ts";

/** Units on either side of the caret that are looked at: what looks like one character can be as long (families, flags). */
const reach = 16;

/**
 * What stands at a point of the viewport (px), in the order of the index. The caret snaps to the nearest text in gaps and at
 * line ends, so each find is checked against the rectangles of its characters around the caret.
 */
export function marksAtPoint<M extends TextRange>(
  surface: TextSurface,
  index: MarkIndex<M>,
  x: number,
  y: number,
): M[] {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return [];
  const offset = surface.map.offsetOf(caret.offsetNode, caret.offset);
  if (offset === null) return [];
  return index.overlapping(offset - reach, offset + reach).filter((mark) => {
    const start = Math.max(mark.start, offset - reach);
    const end = Math.min(mark.end, offset + reach);
    return surface
      .clientRectsOf(start, end)
      .some((rect) => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom);
  });
}
