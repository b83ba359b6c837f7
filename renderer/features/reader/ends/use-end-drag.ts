import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from "react";
import type { TextSurface } from "../text/text-surface.ts";
import type { PassageEnd } from "./end-places.ts";
import type { HighlightEnds } from "./use-highlight-ends.ts";

/** Px from an edge of the pane within which it scrolls, and px a frame at most. */
const edge = 36;
const fastest = 14;

export interface EndDrag {
  readonly dragged: PassageEnd | null;
  begin(event: ReactPointerEvent<HTMLElement>, end: PassageEnd): void;
}

/** Draws an end with the mouse. The pane scrolls at its edges; Escape puts the end back. */
export function useEndDrag(ends: HighlightEnds, surface: TextSurface): EndDrag {
  const [dragged, setDragged] = useState<PassageEnd | null>(null);
  const latest = useRef(ends);
  useEffect(() => {
    latest.current = ends;
  });
  // From the pointer to the middle of the line that is meant.
  const grip = useRef({ x: 0, y: 0 });

  useEffect(() => {
    if (dragged === null) return;
    let point: { readonly x: number; readonly y: number; readonly toWords: boolean } | null = null;
    let frame = 0;
    const place = () => {
      if (point === null) return;
      const caret = document.caretPositionFromPoint(point.x + grip.current.x, point.y + grip.current.y);
      const offset = caret === null ? null : surface.map.offsetOf(caret.offsetNode, caret.offset);
      if (offset !== null) latest.current.moveTo(dragged, offset, point.toWords);
    };
    const scroll = () => {
      frame = requestAnimationFrame(scroll);
      if (point === null) return;
      const { top, bottom } = surface.scroller.getBoundingClientRect();
      const beyond = Math.min(0, point.y - top - edge) + Math.max(0, point.y - bottom + edge);
      if (beyond === 0) return;
      surface.scroller.scrollTop += Math.max(-fastest, Math.min(fastest, beyond / 3));
      place();
    };
    const move = (event: PointerEvent) => {
      point = { x: event.clientX, y: event.clientY, toWords: !event.altKey };
      place();
    };
    const release = () => {
      setDragged(null);
      latest.current.letGo();
    };
    const giveUp = () => {
      setDragged(null);
      latest.current.putBack();
    };
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      giveUp();
    };
    frame = requestAnimationFrame(scroll);
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", release);
    window.addEventListener("pointercancel", giveUp);
    window.addEventListener("keydown", press, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", release);
      window.removeEventListener("pointercancel", giveUp);
      window.removeEventListener("keydown", press, { capture: true });
    };
  }, [dragged, surface]);

  return {
    dragged,
    begin(event, end) {
      if (event.button !== 0) return;
      // No selection begins, and the one that is there stays.
      event.preventDefault();
      event.stopPropagation();
      const box = event.currentTarget.getBoundingClientRect();
      const inward = end === "start" ? 2 : -2;
      grip.current = {
        x: box.left + box.width / 2 + inward - event.clientX,
        y: box.top + box.height / 2 - event.clientY,
      };
      setDragged(end);
    },
  };
}
