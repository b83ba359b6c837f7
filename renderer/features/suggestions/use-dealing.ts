import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { Library, Suggestion } from "#core/index.ts";
import { useLibrary } from "#state/session-context.tsx";

interface Dealing {
  /** The list, in whose `[data-walk]` elements the cards are. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** Has the focus for the moment in which the last card goes away. */
  readonly head: RefObject<HTMLSpanElement | null>;
  /** What stands there where no card is left: its first button has the focus. */
  readonly wayOn: RefObject<HTMLDivElement | null>;
  /** Does something that takes a suggestion out of the list, once, and hands the focus on. A deed that answers `null` was refused. */
  dealWith(suggestion: Suggestion, deed: (suggestion: Suggestion) => unknown): void;
  /** The list is about to be filled again: its first card has the focus. */
  goOn(): void;
}

/**
 * For a list that follows the library a moment later: what is on its way out of it is not dealt with again, and the focus goes to the next card
 * that remains, since one answer may take several cards away. @param of the library that the list was made of.
 */
export function useDealing(of: Library): Dealing {
  const library = useLibrary();
  const list = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLSpanElement>(null);
  const wayOn = useRef<HTMLDivElement>(null);
  const dealt = useRef(new Set<string>());
  /** The cards that may have the focus next, the nearest first, until the list has followed. */
  const heirs = useRef<readonly string[] | null>(null);
  const focusNext = useCallback((ids: readonly string[]) => {
    const cards = cardsIn(list.current).filter((card) => !dealt.current.has(idOf(card)));
    const byId = new Map(cards.map((card) => [idOf(card), card]));
    const next = ids.find((id) => byId.has(id));
    const card = next === undefined ? cards[0] : byId.get(next);
    (card ?? wayOn.current?.querySelector("button") ?? head.current)?.focus();
  }, []);
  // After each drawing: a card that went away took the focus with it.
  useLayoutEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement === head.current;
    if (heirs.current !== null && isLost) focusNext(heirs.current);
    if (of !== library) return;
    heirs.current = null;
    dealt.current.clear();
  });
  const dealWith = useCallback<Dealing["dealWith"]>(
    (one, deed) => {
      if (dealt.current.has(one.id)) return;
      const ids = cardsIn(list.current).map(idOf);
      const at = ids.indexOf(one.id);
      const next = [...ids.slice(at + 1), ...ids.slice(0, at).reverse()].filter((id) => !dealt.current.has(id));
      dealt.current.add(one.id);
      focusNext(next);
      if (deed(one) === null) dealt.current.delete(one.id);
      else heirs.current = next;
    },
    [focusNext],
  );
  const goOn = useCallback(() => {
    heirs.current = [];
  }, []);
  return { list, head, wayOn, dealWith, goOn };
}

function cardsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("[data-walk]") ?? [])];
}

function idOf(card: HTMLElement): string {
  return card.dataset["walk"] ?? "";
}
