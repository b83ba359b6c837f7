import { useEffect, useRef, useState } from "react";
import type { EditionId } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { selectedTextIn } from "../text/read-selection.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** How the selection of a pane stands. */
export interface PaneSelecting {
  /** The mouse is held down, so the selection is still being made. */
  readonly isDragging: boolean;
  /** The browser shows the selection itself; where it does not, as while a field has focus, it must be painted. */
  readonly isNative: boolean;
}

/**
 * Keeps the desk's selection in step with what is selected in this pane's text. It stays while focus is in a field (the
 * browser then shows no other selection), and goes when the reader clicks into the text or lets go.
 */
export function useSelection(pane: string, edition: EditionId, surface: TextSurface): PaneSelecting {
  const desk = useDesk();
  const [isDragging, setDragging] = useState(false);
  const [isNative, setNative] = useState(false);
  const ours = useRef<{ readonly start: number; readonly end: number } | null>(null);
  const selection = useDeskState((state) => (state.selection?.pane === pane ? state.selection : null));

  useEffect(() => {
    const read = () => {
      const native = document.getSelection();
      const range = native !== null && native.rangeCount > 0 ? native.getRangeAt(0) : null;
      const isHere = native?.anchorNode != null && surface.content.contains(native.anchorNode);
      const selected = isHere && range !== null && !range.collapsed ? selectedTextIn(surface.map, range) : null;
      setNative(selected !== null);
      if (selected !== null) {
        ours.current = selected;
        desk.select({ pane, edition, ...selected });
        return;
      }
      const present = desk.state.selection;
      const isOurs =
        present?.pane === pane && present.start === ours.current?.start && present.end === ours.current.end;
      // A caret in the text is a click into it, which lets go of whatever was held, a sentence of the walk included.
      if (present !== null && (isOurs || isHere) && !isTyping()) {
        ours.current = null;
        desk.select(null);
      }
    };
    const ownPane = surface.content.closest(".pane");
    const row = surface.content.closest(".reader");
    const drag = (isOn: boolean) => {
      setDragging(isOn);
      ownPane?.toggleAttribute("data-selecting", isOn);
      row?.toggleAttribute("data-selecting-pane", row.querySelector("[data-selecting]") !== null);
    };
    const press = (event: PointerEvent) => {
      if (event.button === 0 && event.target instanceof Node && surface.content.contains(event.target)) drag(true);
    };
    const release = () => drag(false);
    document.addEventListener("selectionchange", read);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", release);
    document.addEventListener("dragend", release);
    return () => {
      document.removeEventListener("selectionchange", read);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
      document.removeEventListener("dragend", release);
    };
  }, [desk, pane, edition, surface]);

  // Let go elsewhere (Escape, a command that used it up): the browser must let go too.
  useEffect(() => {
    if (selection !== null || ours.current === null) return;
    ours.current = null;
    const native = document.getSelection();
    if (native?.anchorNode != null && surface.content.contains(native.anchorNode)) native.removeAllRanges();
  }, [selection, surface]);

  return { isDragging, isNative };
}

/** Focus is where text is typed or a floating part is open. */
function isTyping(): boolean {
  return (
    document.activeElement?.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") != null
  );
}
