import type { RefObject } from "react";

/** The row of the list that Tab would reach, at the moment when it is asked for: where a dialog about a source gives the focus to. */
export const sourceStop: RefObject<HTMLElement | null> = {
  get current() {
    return document.querySelector<HTMLElement>(".source-list [tabindex='0']");
  },
};

/** Gives the focus to that row, once it is drawn. */
export function focusSources(): void {
  requestAnimationFrame(() => sourceStop.current?.focus());
}
