import type { RefObject } from "react";
import { focusOnceDrawn } from "#ui/focus-once-drawn.ts";

/** The row of the tree that Tab would reach, at the moment when it is asked for: where a dialog about a tag gives the focus to. */
export const treeStop: RefObject<HTMLElement | null> = {
  get current() {
    return document.querySelector<HTMLElement>(".tag-tree [tabindex='0']");
  },
};

/** Gives the focus to that row, once it is drawn. */
export function focusTree(): void {
  focusOnceDrawn(() => treeStop.current);
}
