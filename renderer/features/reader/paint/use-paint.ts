import { useEffect, useLayoutEffect, useMemo } from "react";
import type { TextSurface } from "../text/text-surface.ts";
import { useLayoutTurn } from "../text/use-layout-turn.ts";
import type { MarkIndex } from "./mark-index.ts";
import type { PaintMark, PaintSegment } from "./paint-segments.ts";
import { PanePainter } from "./pane-painter.ts";

/** Keeps the paint of a pane in step with its marks, its overlays (sorted by start) and what is in view. */
export function usePaint(surface: TextSurface, marks: MarkIndex<PaintMark>, overlays: readonly PaintSegment[]): void {
  const painter = useMemo(() => new PanePainter(surface.map), [surface]);
  const turn = useLayoutTurn(surface);

  useLayoutEffect(() => () => painter.clear(), [painter]);
  useLayoutEffect(() => painter.setMarks(marks), [painter, marks]);
  useLayoutEffect(() => painter.setOverlays(overlays), [painter, overlays]);
  useLayoutEffect(() => painter.setWindow(surface.windowInView()), [painter, surface, turn]);

  useEffect(() => {
    const { scroller } = surface;
    let frame = 0;
    let lastTop = scroller.scrollTop;
    const follow = () => {
      frame = 0;
      // The window reaches a pane's height beyond the view, so most frames have nothing to do.
      if (Math.abs(scroller.scrollTop - lastTop) < scroller.clientHeight / 2) return;
      lastTop = scroller.scrollTop;
      painter.setWindow(surface.windowInView());
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(follow);
    };
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [painter, surface]);
}
