import { useEffect, useLayoutEffect, useRef, useState } from "react";
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
 * browser then shows no other selection), and goes when the reader clicks into the text or lets go. @param order changes when panes
 * are moved.
 */
export function useSelection(
  pane: string,
  edition: EditionId,
  surface: TextSurface,
  { order, isWalking }: { readonly order: string; readonly isWalking: boolean },
): PaneSelecting {
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
        const held = desk.state.selection;
        // What is known of these very words stays with them.
        const isSame = held?.pane === pane && held.start === selected.start && held.end === selected.end;
        if (!isSame || held.edition !== edition) desk.select({ pane, edition, ...selected });
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
    // A drag of the selected words cancels the press that it began with; the bar comes back when they are let go of.
    let isCarried = false;
    const carry = (event: DragEvent) => {
      isCarried = event.target instanceof Node && surface.content.contains(event.target);
      if (isCarried) drag(true);
    };
    const cancel = () => {
      if (!isCarried) drag(false);
    };
    const release = () => {
      isCarried = false;
      drag(false);
    };
    const drop = (event: DragEvent) => {
      // Dropped where it was taken in, it is used up.
      if (isCarried && event.dataTransfer?.dropEffect !== "none") desk.select(null);
      release();
    };
    document.addEventListener("selectionchange", read);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", cancel);
    document.addEventListener("dragstart", carry);
    document.addEventListener("dragend", drop);
    return () => {
      document.removeEventListener("selectionchange", read);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", cancel);
      document.removeEventListener("dragstart", carry);
      document.removeEventListener("dragend", drop);
    };
  }, [desk, pane, edition, surface]);

  // The page forgets what is selected in an element that is moved or made anew: by a pane that changes places, or is shown alone.
  useLayoutEffect(() => {
    const { selection: held } = desk.state;
    const native = document.getSelection();
    if (held?.pane !== pane || held.edition !== edition || order === "" || isWalking) return;
    const isThere = native !== null && !native.isCollapsed && surface.content.contains(native.anchorNode);
    if (!isThere) surface.select(held.start, held.end);
    // A walk that ends leaves the page's selection as it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, pane, edition, surface, order]);

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
