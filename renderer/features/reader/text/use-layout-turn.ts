import { useEffect, useState } from "react";
import type { TextSurface } from "./text-surface.ts";

/** Grows, at most once a frame, when the text was laid out anew: what is drawn over it must be measured again. */
export function useLayoutTurn(surface: TextSurface): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let frame = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setTurn((last) => last + 1));
    });
    observer.observe(surface.content);
    observer.observe(surface.scroller);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [surface]);
  return turn;
}
