import { useEffect, useRef, useState } from "react";
import { moveHighlight, type ReportView, reportLanguage, type TextRange } from "#core/index.ts";
import { useRun } from "#state/use-run.ts";
import { announce } from "#ui/LiveRegion.tsx";
import type { ReaderMark } from "../paint/reader-mark.ts";
import { adjustedAtEnd, type EndStep } from "../walk/walk-words.ts";
import { type PassageEnd, withEndAt, wordsAtEnd } from "./end-places.ts";

/** The ends of the current highlight of a pane. Nothing is written before they are let go of. */
export interface HighlightEnds {
  readonly mark: ReaderMark;
  /** Where the ends stand now. */
  readonly range: TextRange;
  readonly isMoving: boolean;
  /** The words at an end. */
  wordsAt(end: PassageEnd): string;
  /** Widens (1) or trims (-1) at an end and has the words said. */
  step(end: PassageEnd, by: 1 | -1, unit: EndStep): void;
  /** Puts an end at the place nearest to an offset. */
  moveTo(end: PassageEnd, offset: number, toWords: boolean): void;
  /** Writes where the ends stand. */
  letGo(): void;
  /** Leaves the highlight as it was. */
  putBack(): void;
}

/** Where the ends were taken to, of a highlight as it then stood. */
interface Moving extends TextRange {
  readonly mark: ReaderMark;
}

/** @param mark the current highlight where this pane shows it and it is sure of its place. */
export function useHighlightEnds(view: ReportView, mark: ReaderMark | undefined): HighlightEnds | null {
  const run = useRun();
  const [painted, setPainted] = useState<Moving | null>(null);
  // A mouse can move and let go before the next painting, so what holds good is not what is painted.
  const held = useRef<Moving | null>(null);
  const setMoving = (next: Moving | null) => {
    held.current = next;
    setPainted(next);
  };
  const id = mark?.id;
  useEffect(
    () => () => {
      if (id === undefined || held.current?.mark.id !== id) return;
      held.current = null;
      setPainted(null);
    },
    [id],
  );
  if (mark === undefined) return null;
  // Moved elsewhere meanwhile: what was begun here begins anew.
  const ofMark = (moving: Moving | null) =>
    moving?.mark.id === mark.id && moving.mark.start === mark.start && moving.mark.end === mark.end ? moving : null;
  const isMoving = ofMark(painted) !== null;
  const range: TextRange = ofMark(painted) ?? mark;
  const rangeNow = (): TextRange => ofMark(held.current) ?? mark;
  const { text } = view.edition;
  const language = reportLanguage(view.report);
  const wordsAt = (end: PassageEnd) => wordsAtEnd(text, range, end);
  return {
    mark,
    range,
    isMoving,
    wordsAt,
    step(end, by, unit) {
      const next = adjustedAtEnd(text, view.paragraphs, rangeNow(), end, by, language, unit);
      if (next === null || text.slice(next.start, next.end).trim() === "") return announce("No further");
      setMoving({ ...next, mark });
      announce(wordsAtEnd(text, next, end));
    },
    moveTo(end, offset, toWords) {
      const now = rangeNow();
      const next = withEndAt(text, view.paragraphs, now, end, offset, { toWords, language });
      if (next !== null && (next.start !== now.start || next.end !== now.end)) setMoving({ ...next, mark });
    },
    letGo() {
      if (ofMark(held.current) === null) return;
      const { start, end } = rangeNow();
      setMoving(null);
      const moved = run((library) => moveHighlight(library, { highlight: mark.id, start, end }), {
        canUndo: ({ reopened }) => reopened > 0,
      });
      if (moved !== null) announce(`The highlight is now: ${text.slice(start, end)}`);
    },
    putBack() {
      if (ofMark(held.current) !== null) announce("The ends are put back");
      setMoving(null);
    },
  };
}
