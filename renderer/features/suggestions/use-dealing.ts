import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { Library, Suggestion } from "#core/index.ts";
import { useLibrary } from "#state/session-context.tsx";

interface Dealing {
  /** The list, in whose `[data-walk]` elements the cards are. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** Has the focus where no card is left. */
  readonly head: RefObject<HTMLSpanElement | null>;
  /** Does something that takes a suggestion out of the list, once, and hands the focus on. A deed that answers `null` was refused. */
  dealWith(suggestion: Suggestion, deed: (suggestion: Suggestion) => unknown): void;
}

/**
 * For a list that follows the library a moment later: what is on its way out of it is not dealt with again, and the focus goes to the next card
 * that remains, since one answer may take several cards away. @param of the library that the list was made of.
 */
export function useDealing(of: Library): Dealing {
  const library = useLibrary();
  const list = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLSpanElement>(null);
  const dealt = useRef(new Set<string>());
  /** The cards that may have the focus next, the nearest first, until the list has followed. */
  const heirs = useRef<readonly string[] | null>(null);
  // After each drawing: a card that went away took the focus with it.
  useLayoutEffect(() => {
    if (heirs.current !== null && document.activeElement === document.body)
      focusFirst(list.current, heirs.current, head.current);
    if (of !== library) return;
    heirs.current = null;
    dealt.current.clear();
  });
  const dealWith = useCallback<Dealing["dealWith"]>((one, deed) => {
    if (dealt.current.has(one.id)) return;
    const ids = cardsIn(list.current).map((card) => card.dataset["walk"] ?? "");
    const at = ids.indexOf(one.id);
    const next = [...ids.slice(at + 1), ...ids.slice(0, at).reverse()].filter((id) => !dealt.current.has(id));
    focusFirst(list.current, next, head.current);
    if (deed(one) === null) return;
    dealt.current.add(one.id);
    heirs.current = next;
  }, []);
  return { list, head, dealWith };
}

function cardsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-walk]") ?? [])];
}

function focusFirst(list: HTMLElement | null, ids: readonly string[], head: HTMLElement | null): void {
  const cards = new Map(cardsIn(list).map((card) => [card.dataset["walk"], card]));
  const next = ids.find((id) => cards.has(id));
  (next === undefined ? head : cards.get(next))?.focus();
}
