import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import { type Library, noSearchFilter, type SearchFilter, type SearchWords } from "#core/index.ts";
import type { PaneSelection } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useSession } from "#state/session-context.tsx";

/** Searching the whole library: what is sought, and whether the panel stands open. All is kept while the panel is closed. */
export interface Search {
  readonly isOpen: boolean;
  readonly words: SearchWords;
  readonly filter: SearchFilter;
  /** Grows with each `open`, so that an open panel takes the focus again. */
  readonly turn: number;
  /** Opens the panel; a word or a few that are selected in a pane are sought. */
  open(): void;
  /** Gives the focus back to what had it before. */
  close(): void;
  seek(part: Partial<SearchWords>): void;
  narrow(part: Partial<SearchFilter>): void;
}

const SearchContext = createContext<Search | null>(null);
const nothing: SearchWords = { words: "", wholeWord: false, matchCase: false, matchAccents: false };

export function SearchProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  const [turn, setTurn] = useState(0);
  const [words, setWords] = useState(nothing);
  const [filter, setFilter] = useState(noSearchFilter);
  const before = useRef<HTMLElement | null>(null);
  const actions = useMemo(
    () => ({
      open() {
        const { activeElement } = document;
        const isInside = activeElement?.closest(".search-panel") != null;
        if (activeElement instanceof HTMLElement && !isInside) before.current = activeElement;
        const selected = selectedWords(session.library, desk.state.selection);
        if (selected !== null) setWords((present) => ({ ...present, words: selected }));
        setOpen(true);
        setTurn((last) => last + 1);
      },
      close() {
        setOpen(false);
        if (before.current?.isConnected) before.current.focus({ preventScroll: true });
      },
      seek: (part: Partial<SearchWords>) => setWords((present) => ({ ...present, ...part })),
      narrow: (part: Partial<SearchFilter>) => setFilter((present) => ({ ...present, ...part })),
    }),
    [desk, session],
  );
  const search = useMemo<Search>(
    () => ({ isOpen, turn, words, filter, ...actions }),
    [isOpen, turn, words, filter, actions],
  );
  return <SearchContext value={search}>{children}</SearchContext>;
}

export function useSearch(): Search {
  const search = useContext(SearchContext);
  if (search === null) throw new Error("no SearchProvider above");
  return search;
}

/** A selection that may have been made to be found: short, and within one line. */
function selectedWords(library: Library, selection: PaneSelection | null): string | null {
  if (selection === null || selection.end - selection.start > 100) return null;
  const text = library.editions.get(selection.edition)?.text.slice(selection.start, selection.end).trim() ?? "";
  return text === "" || /[\r\n]/.test(text) ? null : text;
}
