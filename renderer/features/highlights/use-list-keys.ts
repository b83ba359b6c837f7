import type { KeyboardEvent, MouseEvent } from "react";
import type { HighlightId } from "#core/index.ts";
import { usePlatform } from "#ui/platform.ts";
import type { Walk } from "#ui/use-walk.ts";
import type { Choosing } from "./use-choosing.ts";

export interface ListKeysInput {
  readonly choosing: Choosing;
  readonly walk: Walk;
  readonly canChoose: boolean;
  letGo(): void;
  /** @param from the row in focus. */
  remove(ids: readonly HighlightId[], from: string | null): void;
}

export interface ListKeys {
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onMouseDown(event: MouseEvent<HTMLElement>): void;
}

/**
 * The keys of the list, while a row has the focus: arrows, Home and End walk, with Shift they choose; Space chooses one, with Shift all up to it;
 * Mod+A chooses all, Escape none; Delete takes away what is chosen, else the row in focus.
 */
export function useListKeys({ choosing, walk, canChoose, letGo, remove }: ListKeysInput): ListKeys {
  const isApple = usePlatform() === "apple";
  const act = (event: KeyboardEvent<HTMLElement>, { row, id }: FaceAt): boolean => {
    const { chosen } = choosing;
    const hasMod = isApple ? event.metaKey : event.ctrlKey;
    if (event.key === "Delete") {
      remove(chosen.size > 0 ? [...chosen] : [id], row);
      return true;
    }
    if (row === null || !canChoose || event.altKey) return false;
    if (event.key === " ") {
      if (event.shiftKey) choosing.reach(row, false);
      else choosing.toggle(row);
      return true;
    }
    if (hasMod && event.key.toLowerCase() === "a" && !event.shiftKey) {
      choosing.all();
      return true;
    }
    if (event.key !== "Escape" || chosen.size === 0) return false;
    // The reader and the current highlight have an Escape of their own.
    event.stopPropagation();
    letGo();
    return true;
  };
  return {
    onKeyDown: (event) => {
      const face = faceAt(event.target);
      if (face === null) return;
      if (act(event, face)) {
        event.preventDefault();
        return;
      }
      walk.props.onKeyDown(event);
      if (!event.defaultPrevented || !canChoose) return;
      const now = faceAt(document.activeElement)?.row;
      if (now === undefined || now === null) return;
      if (event.shiftKey) choosing.reach(now, false, face.row ?? now);
      else choosing.begin(now);
    },
    onMouseDown: (event) => {
      // Else the page would select all text from here to where the last selection ended.
      if (!event.shiftKey || faceAt(event.target) === null) return;
      event.preventDefault();
      if (event.target instanceof Element) event.target.closest<HTMLElement>(".highlight-row-face")?.focus();
    },
  };
}

interface FaceAt {
  /** `null` for a row outside of the walk. */
  readonly row: string | null;
  readonly id: HighlightId;
}

/** The row whose face this is, or is in; not where it is a control within the row's card. */
function faceAt(target: EventTarget | null): FaceAt | null {
  const face = target instanceof Element ? target.closest<HTMLElement>(".highlight-row-face") : null;
  const id = face?.closest<HTMLElement>("[data-highlight]")?.dataset["highlight"];
  return face === null || id === undefined ? null : { row: face.dataset["walk"] ?? null, id: id as HighlightId };
}
