import { useLayoutEffect, useState } from "react";
import type { TextSurface } from "../text/text-surface.ts";

/** Px of the column for notes; `--margin-room` in margin-notes.css says the same. */
const columnWidth = 236;

/** True where a pane has room for notes beside a text of full measure. @param textSize in px; the measure follows it. */
export function useMarginRoom(surface: TextSurface | null, textSize: number): boolean {
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    if (surface === null) return;
    const { scroller, content } = surface;
    const measure = () => setWide(scroller.clientWidth >= textWidth(content) + columnWidth);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(scroller);
    return () => sizes.disconnect();
  }, [surface, textSize]);
  return isWide;
}

function textWidth(content: HTMLElement): number {
  const whole = Number.parseFloat(getComputedStyle(content).maxWidth);
  return "margin" in content.dataset ? whole - columnWidth : whole;
}
