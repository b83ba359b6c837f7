import { useEffect, useLayoutEffect, useMemo } from "react";
import type { TextSurface } from "../text/text-surface.ts";
import type { MarkIndex } from "./mark-index.ts";
import type { PaintMark, PaintSegment } from "./paint-segments.ts";
import { PanePainter } from "./pane-painter.ts";

/** Pane heights above and below the view that are painted, and that must be before anything is painted anew. */
const painted = 1.5;
const needed = 0.5;

/** Keeps the paint of a pane in step with its marks, its overlays and what is in view. */
export function usePaint(surface: TextSurface, marks: MarkIndex<PaintMark>, overlays: readonly PaintSegment[]): void {
  const painter = useMemo(() => new PanePainter(surface.map), [surface]);
  useLayoutEffect(() => {
    painter.setWindow(surface.windowInView(painted));
    return () => painter.clear();
  }, [painter, surface]);
  useLayoutEffect(() => painter.setMarks(marks), [painter, marks]);
  useLayoutEffect(() => painter.setOverlays(overlays), [painter, overlays]);

  useEffect(() => {
    const { scroller } = surface;
    let frame = 0;
    let lastTop = scroller.scrollTop;
    const follow = () => {
      lastTop = scroller.scrollTop;
      const { from, to } = surface.windowInView(needed);
      const { window } = painter;
      if (from < window.from || to > window.to) painter.setWindow(surface.windowInView(painted));
    };
    const onScroll = () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        // Most frames have nothing to do, and then nothing is measured.
        if (Math.abs(scroller.scrollTop - lastTop) > scroller.clientHeight * needed) follow();
      });
    };
    scroller.addEventListener("scroll", onScroll, { passive: true });
    const stop = surface.onLayout(follow);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener("scroll", onScroll);
      stop();
    };
  }, [painter, surface]);
}
