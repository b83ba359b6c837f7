import { type RefObject, useDeferredValue, useRef } from "react";
import { focusOnceDrawn } from "./focus-once-drawn.ts";

/** The card of what is chosen in a list beside it. It may be drawn a little later than the list, so that arrow keys stay quick. */
export interface LateCard<T> {
  /** What the card shows. */
  readonly shown: T;
  readonly ref: RefObject<HTMLElement | null>;
  /** Puts the focus into the first of its fields. @param selector what a field is */
  enter(selector: string): void;
}

/** @param isAsked something is asked in the card: it is about the chosen one then, or the first letters typed would go to the one before. */
export function useLateCard<T>(chosen: T, isAsked: boolean): LateCard<T> {
  const deferred = useDeferredValue(chosen);
  const ref = useRef<HTMLElement>(null);
  return {
    shown: isAsked ? chosen : (deferred ?? chosen),
    ref,
    enter: (selector) => {
      const field = () => ref.current?.querySelector<HTMLElement>(selector);
      // At once, for what is typed now; and again where the card is drawn anew meanwhile and takes the focus with it.
      field()?.focus();
      focusOnceDrawn(() => (ref.current?.contains(document.activeElement) ? null : field()));
    },
  };
}
