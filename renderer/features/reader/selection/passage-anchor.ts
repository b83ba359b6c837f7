import type { PassageAnchor } from "../slots.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** An anchor around the part of a passage that is in view, from its first line to its last. */
export function passageAnchor(surface: TextSurface, start: number, end: number): PassageAnchor {
  return {
    getBoundingClientRect: () => rectInView(surface, start, end) ?? new DOMRect(),
    contextElement: surface.content,
  };
}

/** The part of a passage in view, in px of the viewport; `null` where none is. */
export function rectInView(surface: TextSurface, start: number, end: number): DOMRect | null {
  const view = surface.scroller.getBoundingClientRect();
  const { from, to } = surface.windowInView(0);
  const rects = surface
    .clientRectsOf(Math.max(start, from), Math.min(end, to))
    .filter((rect) => rect.bottom > view.top && rect.top < view.bottom);
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  const top = Math.max(view.top, Math.min(...rects.map((rect) => rect.top)));
  const bottom = Math.min(view.bottom, Math.max(...rects.map((rect) => rect.bottom)));
  return new DOMRect(left, top, right - left, bottom - top);
}
