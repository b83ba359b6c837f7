import { useEffect, useLayoutEffect, useRef } from "react";
import type { ScrollPlace } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import type { TextSurface } from "./text-surface.ts";

const pause = 150;

/**
 * Keeps what stands at the upper edge: tells the desk a moment after each scroll, and goes back there when the pane comes
 * back, changes its width or text size, or is moved in the row. @param order changes when panes are moved.
 */
export function useScrollPlace(pane: string, surface: TextSurface, order: string): void {
  const desk = useDesk();
  const place = useRef<ScrollPlace>({ offset: 0, shift: 0 });

  useLayoutEffect(() => {
    const kept = desk.state.panes.find((one) => one.id === pane)?.scroll;
    if (kept === undefined) return;
    place.current = kept;
    surface.showPlace(kept);
    let isGone = false;
    // Before the reading face has loaded, lines break elsewhere.
    void document.fonts.ready.then(() => {
      if (!isGone && place.current === kept) surface.showPlace(kept);
    });
    return () => {
      isGone = true;
    };
  }, [desk, pane, surface]);

  // A moved element is scrolled to its beginning by the browser.
  useLayoutEffect(() => {
    if (order !== "" && surface.scroller.scrollTop === 0) surface.showPlace(place.current);
  }, [surface, order]);

  useEffect(() => {
    const { scroller, content } = surface;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const record = () => {
      timer = undefined;
      place.current = surface.placeAtTop();
      desk.recordScroll(pane, place.current);
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(record, pause);
    };
    // A press may jump or change the size before the moment is over; what comes then must start from here.
    const recordNow = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      record();
    };
    let width = content.clientWidth;
    let size = getComputedStyle(content).fontSize;
    const observer = new ResizeObserver(() => {
      const nextSize = getComputedStyle(content).fontSize;
      if (content.clientWidth === width && nextSize === size) return;
      width = content.clientWidth;
      size = nextSize;
      surface.estimateLines();
      surface.showPlace(place.current);
    });
    observer.observe(content);
    scroller.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("pointerdown", recordNow, { capture: true });
    window.addEventListener("keydown", recordNow, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointerdown", recordNow, { capture: true });
      window.removeEventListener("keydown", recordNow, { capture: true });
      observer.disconnect();
      scroller.removeEventListener("scroll", onScroll);
    };
  }, [desk, pane, surface]);
}
