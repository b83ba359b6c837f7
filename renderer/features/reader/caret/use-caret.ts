import { useEffect, useRef, useState } from "react";
import { paragraphAt, type ReportView, reportLanguage } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { announce } from "#ui/LiveRegion.tsx";
import { usePlatform } from "#ui/platform.ts";
import type { MarkIndex } from "../paint/mark-index.ts";
import type { ReaderMark } from "../paint/reader-mark.ts";
import { choosePlace } from "../pane/choose-place.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { caretBox } from "./caret-lines.ts";
import { type CaretUnit, caretAfter, caretMoveOf } from "./caret-moves.ts";

/**
 * The caret of one pane, while the desk has one and the pane is the active one: the page's own selection, moved with the arrow keys
 * and, with Shift, drawn out. Answers where it stands; `null` without one. It stays where it was when the selection is used up.
 */
export function useCaret(
  pane: string,
  view: ReportView,
  surface: TextSurface,
  marks: MarkIndex<ReaderMark>,
): number | null {
  const desk = useDesk();
  const isApple = usePlatform() === "apple";
  const isOn = useDeskState((state) => state.hasCaret && state.activePane === pane);
  const [offset, setOffset] = useState<number | null>(null);
  const last = useRef<number | null>(null);
  // Px that moves by lines keep to, until the caret is moved in another way.
  const column = useRef<number | null>(null);

  useEffect(() => {
    if (!isOn) return;
    const { map, content, scroller } = surface;
    const places = () => {
      const native = document.getSelection();
      const at = (node: Node | null | undefined, place: number) => (node == null ? null : map.offsetOf(node, place));
      return native === null
        ? { anchor: null, focus: null }
        : { anchor: at(native.anchorNode, native.anchorOffset), focus: at(native.focusNode, native.focusOffset) };
    };
    const stand = (place: number) => {
      last.current = place;
      setOffset(place);
    };
    const read = () => {
      const { focus } = places();
      if (focus !== null) stand(focus);
    };
    const press = (event: KeyboardEvent) => {
      if (event.target !== scroller || event.defaultPrevented) return;
      const { selection, highlight } = desk.state;
      const native = places();
      const focus = native.focus ?? last.current ?? surface.placeAtTop().offset;
      const handled = () => {
        event.preventDefault();
        event.stopPropagation();
      };
      const isDrawn = native.anchor !== null && native.focus !== null && native.anchor !== native.focus;
      if (event.key === "Escape" && isDrawn) {
        surface.select(focus, focus);
        desk.select(null);
        return handled();
      }
      if (event.key === "Escape" && selection === null && highlight === null) {
        desk.habits.toggleCaret();
        announce("Caret off");
        return handled();
      }
      if (event.key === "Enter" && selection === null && !event.ctrlKey && !event.metaKey && !event.altKey) {
        const here = marks.overlapping(focus, focus + 1);
        if (choosePlace(desk, here) === null) announce("No highlight here");
        return handled();
      }
      const move = caretMoveOf(event, isApple);
      if (move === null) return;
      handled();
      const by = directionOf(move.key, move.unit, surface.isRightToLeftAt(focus));
      const anchor = native.anchor ?? focus;
      const isByLine = move.unit === "line" || move.unit === "page";
      const x = (isByLine ? column.current : null) ?? caretBox(surface, focus)?.left ?? 0;
      column.current = isByLine ? x : null;
      const { text } = view.edition;
      const words = { text, paragraphs: map.paragraphs, language: reportLanguage(view.report) };
      const next =
        isDrawn && !event.shiftKey && move.unit === "character"
          ? by === 1
            ? Math.max(anchor, focus)
            : Math.min(anchor, focus)
          : caretAfter(surface, words, focus, move.unit, by, x, event.shiftKey);
      surface.select(event.shiftKey ? anchor : next, next);
      // The browser tells of it later, and may tell of the next key before: that one is meant for what is selected now.
      document.dispatchEvent(new Event("selectionchange"));
      stand(next);
      surface.show(Math.min(next, surface.textEnd - 1), next, true);
      announce(
        event.shiftKey
          ? `${text.slice(Math.min(anchor, next), Math.max(anchor, next))} selected`
          : wordsMoved(text, map.paragraphs, focus, next, move.unit),
      );
    };
    if (places().focus === null) {
      const place = last.current ?? surface.placeAtTop().offset;
      // What is selected in another pane, or held by the sentence walk, stays; so does the caret in a field that is typed in.
      if (desk.state.selection === null && !isTyping()) surface.select(place, place);
      stand(place);
    } else read();
    document.addEventListener("selectionchange", read);
    scroller.addEventListener("keydown", press);
    content.setAttribute("data-caret", "");
    return () => {
      document.removeEventListener("selectionchange", read);
      scroller.removeEventListener("keydown", press);
      content.removeAttribute("data-caret");
    };
  }, [isOn, isApple, desk, surface, view, marks]);

  return isOn ? offset : null;
}

function directionOf(key: string, unit: CaretUnit, isRightToLeft: boolean): 1 | -1 {
  const isOn = key === "ArrowRight" || key === "ArrowDown" || key === "End" || key === "PageDown";
  const isSideways = key === "ArrowLeft" || key === "ArrowRight";
  return isOn !== (isRightToLeft && isSideways && unit !== "line-end") ? 1 : -1;
}

/** What the caret went over, to be read out: the character or word, or, by lines, the words that follow. */
function wordsMoved(
  text: string,
  paragraphs: Parameters<typeof paragraphAt>[0],
  from: number,
  to: number,
  unit: CaretUnit,
): string {
  if (unit === "character" || unit === "word") {
    const moved = text.slice(Math.min(from, to), Math.max(from, to));
    return moved === " " ? "space" : moved.trim() === "" ? "line break" : moved.trim();
  }
  const paragraph = paragraphAt(paragraphs, to);
  const rest = text.slice(to, Math.min(paragraph?.end ?? to, to + 80)).trim();
  return rest === "" ? "end of paragraph" : rest;
}

function isTyping(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches("input, textarea"))
  );
}
