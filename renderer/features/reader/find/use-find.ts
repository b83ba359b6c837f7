import { useDeferredValue, useMemo, useState } from "react";
import { type AnyWordHits, findAnyWord, findInText, paragraphsOf, sentencesOf, type TextRange } from "#core/index.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** Finding words in one pane. */
export interface PaneFind {
  readonly isOpen: boolean;
  readonly query: string;
  /** Any of the words is sought, in any form, and not all of them as they stand. */
  readonly isAnyWord: boolean;
  /** Places in the text, in order; none while closed. */
  readonly hits: readonly TextRange[];
  /** Where any word is sought: the words that stand somewhere in the text, in whatever form, and those that don't. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  /** Index in `hits`; -1 where there is none. */
  readonly current: number;
  /** Grows with each `open`, so that an open bar takes focus again. */
  readonly turn: number;
  /** @param words sought at once, any of them, from the sentence that has most of them. */
  open(words?: string): void;
  close(): void;
  search(query: string): void;
  setAnyWord(isAnyWord: boolean): void;
  /** Goes to the next or last hit, round the ends. */
  step(by: 1 | -1): void;
}

const none: AnyWordHits = { hits: [], best: -1, found: [], missing: [] };

/**
 * @param text of the edition. A search begins with the first hit that is in view or below it.
 * @param onLeft is told where the hit stands that one leaves the bar at
 */
export function useFind(text: string, surface: TextSurface | null, onLeft: (offset: number) => void): PaneFind {
  const [isOpen, setOpen] = useState(false);
  const [turn, setTurn] = useState(0);
  const [query, setQuery] = useState("");
  const [isAnyWord, setAnyWord] = useState(false);
  const [origin, setOrigin] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const searched = useDeferredValue(query);
  const { hits, best, found, missing } = useMemo(
    () => (isOpen ? findIn(text, searched, isAnyWord) : none),
    [isOpen, text, searched, isAnyWord],
  );
  const first = isAnyWord ? best : firstFrom(hits, origin);
  const current = hits.length === 0 ? -1 : Math.min(chosen ?? first, hits.length - 1);

  return {
    isOpen,
    query,
    isAnyWord,
    hits,
    found,
    missing,
    current,
    turn,
    open(words) {
      if (words !== undefined) {
        setQuery(words);
        setAnyWord(true);
        setChosen(null);
      }
      if (!isOpen) setOrigin(surface?.placeAtTop().offset ?? 0);
      setOpen(true);
      setTurn((last) => last + 1);
    },
    close() {
      const hit = hits[current];
      if (hit !== undefined) onLeft(hit.start);
      setOpen(false);
      setChosen(null);
      surface?.scroller.focus({ preventScroll: true });
    },
    search(next) {
      setQuery(next);
      setChosen(null);
    },
    setAnyWord(next) {
      setAnyWord(next);
      setChosen(null);
    },
    step(by) {
      if (hits.length > 0) setChosen((current + by + hits.length) % hits.length);
    },
  };
}

function findIn(text: string, query: string, isAnyWord: boolean): AnyWordHits {
  if (!isAnyWord) return { ...none, hits: findInText(text, query) };
  return query.trim() === "" ? none : findAnyWord(text, sentencesOf(text, paragraphsOf(text, null)), query);
}

function firstFrom(hits: readonly TextRange[], offset: number): number {
  const index = hits.findIndex((hit) => hit.end > offset);
  return index === -1 ? 0 : index;
}
