import type { RefObject } from "react";

/** "apple" shows ⌘, ⌥, ⇧; "other" shows Ctrl, Alt, Shift. */
export type Platform = "apple" | "other";

/** A key or chord: parts joined by "+", as in "Mod+Shift+Z", "Alt+ArrowLeft", "h", "?". Mod is ⌘ on Apple's keyboards and Ctrl elsewhere. */
export type Keys = string;

/** Something with a place in the viewport, in CSS px: an element, a Range, or a made-up rectangle. */
export interface Place {
  getBoundingClientRect(): DOMRect;
}

/** What a floating part stands at. A function is asked again on each positioning; null leaves the part unplaced. */
export type Anchor = Element | Place | RefObject<Element | null> | (() => Element | Place | null);

export type Side = "top" | "bottom" | "left" | "right";
export type Align = "start" | "center" | "end";
