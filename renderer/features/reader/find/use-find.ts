import { useDeferredValue, useMemo, useState } from "react";
import { findInText, type TextRange } from "#core/index.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** Finding words in one pane. */
export interface PaneFind {
  readonly isOpen: boolean;
  readonly query: string;
  /** Places in the text, in order; none while closed. */
  readonly hits: readonly TextRange[];
  /** Index in `hits`; -1 where there is none. */
  readonly current: number;
  /** Grows with each `open`, so that an open bar takes focus again. */
  readonly turn: number;
  open(): void;
  close(): void;
  search(query: string): void;
  /** Goes to the next or last hit, round the ends. */
  step(by: 1 | -1): void;
}

const none: readonly TextRange[] = [];

/** @param text of the edition. A search begins with the first hit that is in view or below it. */
export function useFind(text: string, surface: TextSurface | null): PaneFind {
  const [isOpen, setOpen] = useState(false);
  const [turn, setTurn] = useState(0);
  const [query, setQuery] = useState("");
  const [origin, setOrigin] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const searched = useDeferredValue(query);
  const hits = useMemo(() => (isOpen ? findInText(text, searched) : none), [isOpen, text, searched]);
  const current = hits.length === 0 ? -1 : Math.min(chosen ?? firstFrom(hits, origin), hits.length - 1);

  return {
    isOpen,
    query,
    hits,
    current,
    turn,
    open() {
      if (!isOpen) setOrigin(surface?.placeAtTop().offset ?? 0);
      setOpen(true);
      setTurn((last) => last + 1);
    },
    close() {
      setOpen(false);
      setChosen(null);
      surface?.scroller.focus({ preventScroll: true });
    },
    search(next) {
      setQuery(next);
      setChosen(null);
    },
    step(by) {
      if (hits.length > 0) setChosen((current + by + hits.length) % hits.length);
    },
  };
}

function firstFrom(hits: readonly TextRange[], offset: number): number {
  const index = hits.findIndex((hit) => hit.end > offset);
  return index === -1 ? 0 : index;
}
