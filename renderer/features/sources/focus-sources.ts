import type { RefObject } from "react";
import type { SourceId } from "#core/index.ts";
import { focusOnceDrawn } from "#ui/focus-once-drawn.ts";

/** The row of the list that Tab would reach, at the moment when it is asked for: where a dialog about a source gives the focus to. */
export const sourceStop: RefObject<HTMLElement | null> = {
  get current() {
    return document.querySelector<HTMLElement>(".source-list [tabindex='0']");
  },
};

/** Gives the focus to that row, or to the one of a source, once it is drawn and a dialog that closes has given the focus back. */
export function focusSources(source?: SourceId): void {
  const row = () =>
    source === undefined
      ? sourceStop.current
      : document.querySelector<HTMLElement>(`.source-list [data-source-row="${CSS.escape(source)}"]`);
  focusOnceDrawn(row);
}
