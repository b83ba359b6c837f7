import { type RefObject, useDeferredValue, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** The card of what is chosen in a list beside it. It may be drawn a little later than the list, so that arrow keys stay quick. */
export interface LateCard<T> {
  /** What the card shows. */
  readonly shown: T;
  readonly ref: RefObject<HTMLElement | null>;
  /** Draws the card of the chosen one if it is not there yet, and puts the focus into the first of its fields. @param selector what a field is */
  enter(selector: string): void;
}

/**
 * @param id of the chosen one, which stays when what is known of it changes
 * @param isAsked something is asked in the card: it is about the chosen one then, or the first letters typed would go to the one before
 */
export function useLateCard<T>(chosen: T, id: string | undefined, isAsked: boolean): LateCard<T> {
  const deferred = useDeferredValue(chosen);
  const [entered, setEntered] = useState<string | undefined>();
  const ref = useRef<HTMLElement>(null);
  return {
    shown: isAsked || entered === id ? chosen : (deferred ?? chosen),
    ref,
    enter: (selector) => {
      // A card that is drawn anew later would take the focus with it, and what is typed until then would be said of another.
      flushSync(() => setEntered(id));
      ref.current?.querySelector<HTMLElement>(selector)?.focus();
    },
  };
}
