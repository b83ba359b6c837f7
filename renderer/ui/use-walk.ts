import { type FocusEvent, type KeyboardEvent, useState } from "react";

export interface Walk {
  /** The one stop that Tab reaches. */
  readonly stop: string | null;
  /** For the element around the stops. */
  readonly props: { onKeyDown(event: KeyboardEvent<HTMLElement>): void; onFocus(event: FocusEvent<HTMLElement>): void };
}

/**
 * Arrow keys, Home and End through a list whose elements bear `data-walk`; only one of them is a tab stop, so give each
 * `tabIndex={walk.stop === id ? 0 : -1}`. Keys pressed in controls between the stops stay theirs.
 * @param stops their ids in the order on screen. @param wanted the stop that Tab reaches before the list had the focus.
 * @param onStep tells that the keys moved to a stop.
 */
export function useWalk(stops: readonly string[], wanted: string | null, onStep?: (id: string) => void): Walk {
  const [last, setLast] = useState<string | null>(null);
  const known = (id: string | null) => (id !== null && stops.includes(id) ? id : null);
  const stop = known(last) ?? known(wanted) ?? stops[0] ?? null;
  return {
    stop,
    props: {
      onFocus: (event) => {
        const id = event.target.dataset.walk;
        if (id !== undefined) setLast(id);
      },
      onKeyDown: (event) => {
        const id = event.target instanceof HTMLElement ? event.target.dataset.walk : undefined;
        if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        const index = stops.indexOf(id);
        const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: stops.length - 1 }[event.key];
        if (next === undefined) return;
        event.preventDefault();
        const wantedId = stops[next];
        if (wantedId === undefined) return;
        const elements = event.currentTarget.querySelectorAll<HTMLElement>("[data-walk]");
        [...elements].find((element) => element.dataset.walk === wantedId)?.focus();
        onStep?.(wantedId);
      },
    },
  };
}
