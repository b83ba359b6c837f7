import { type RefObject, useLayoutEffect } from "react";

/** Tells the style sheet how high the heads are, so that a row that one walks to does not come to stand under them. @param place what scrolls */
export function useHeadRoom(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const scroller = place.current;
    const head = scroller?.querySelector("thead");
    if (scroller === null || head == null) return;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize;
      if (height !== undefined) scroller.style.setProperty("--matrix-heads", `${height}px`);
    });
    observer.observe(head);
    return () => observer.disconnect();
  }, [place]);
}
