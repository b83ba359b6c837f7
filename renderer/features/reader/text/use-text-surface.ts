import { type RefObject, useLayoutEffect, useState } from "react";
import type { Paragraph } from "#core/index.ts";
import { TextMap } from "./text-map.ts";
import { TextSurface } from "./text-surface.ts";

/** The surface over what is shown, made anew when the paragraphs are others; `null` until they are on screen. */
export function useTextSurface(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
): TextSurface | null {
  const [surface, setSurface] = useState<TextSurface | null>(null);
  useLayoutEffect(() => {
    if (scroller.current === null || content.current === null) return;
    const nodes = [...content.current.querySelectorAll(".para-text")].map((element) => element.firstChild as Text);
    const made = new TextSurface(scroller.current, content.current, new TextMap(paragraphs, nodes));
    made.estimateLines();
    setSurface(made);
  }, [scroller, content, paragraphs]);
  return surface;
}
