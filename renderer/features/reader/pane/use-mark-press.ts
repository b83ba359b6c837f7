import { useEffect } from "react";
import { useDesk } from "#state/desk-context.tsx";
import type { MarkIndex } from "../paint/mark-index.ts";
import type { ReaderMark } from "../paint/reader-mark.ts";
import { marksAtPoint } from "../text/hit-test.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { choosePlace } from "./choose-place.ts";

/** Px that the mouse may move between press and release of a click. */
const slack = 4;

/**
 * A click on highlighted text chooses the highlight and lists all that stand there; another click on the same place goes to
 * the next of them. A click that makes or ends a selection chooses nothing.
 */
export function useMarkPress(surface: TextSurface, marks: MarkIndex<ReaderMark>): void {
  const desk = useDesk();
  useEffect(() => {
    const { content, scroller } = surface;
    let pressed: { readonly x: number; readonly y: number; readonly hadSelection: boolean } | null = null;
    let frame = 0;
    const press = (event: PointerEvent) => {
      pressed = event.button === 0 ? { x: event.clientX, y: event.clientY, hadSelection: isSelected(content) } : null;
    };
    const click = (event: MouseEvent) => {
      const from = pressed;
      pressed = null;
      if (from === null || from.hadSelection || event.detail !== 1 || event.shiftKey) return;
      if (Math.abs(event.clientX - from.x) > slack || Math.abs(event.clientY - from.y) > slack) return;
      if (!(event.target instanceof Element) || event.target.closest(".para-text") === null) return;
      if (document.getSelection()?.isCollapsed === false) return;
      const here = marksAtPoint(surface, marks, event.clientX, event.clientY);
      if (choosePlace(desk, here) === null && desk.state.highlight !== null) desk.chooseHighlight(null);
    };
    const move = (event: PointerEvent) => {
      if (frame !== 0 || event.buttons !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        scroller.toggleAttribute(
          "data-over-mark",
          marksAtPoint(surface, marks, event.clientX, event.clientY).length > 0,
        );
      });
    };
    content.addEventListener("pointerdown", press);
    content.addEventListener("click", click);
    content.addEventListener("pointermove", move, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      content.removeEventListener("pointerdown", press);
      content.removeEventListener("click", click);
      content.removeEventListener("pointermove", move);
    };
  }, [desk, surface, marks]);
}

function isSelected(content: Element): boolean {
  const native = document.getSelection();
  return native !== null && !native.isCollapsed && content.contains(native.anchorNode);
}
