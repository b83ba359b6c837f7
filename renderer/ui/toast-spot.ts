/** The edges of something in the window, in px. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where messages stand. "foot" and "head": in the middle of the window, over its lower or upper edge. Beside a dialog: "under" and "over" it,
 * in a column at its "left", or, where it fills the window, across its "title", left and right of which are buttons.
 */
export type ToastSpot =
  | { readonly at: "foot" | "head" }
  | { readonly at: "under" | "over" | "title"; readonly width: number }
  | { readonly at: "left"; readonly width: number };

/** Space between messages and a dialog or the window’s edge, in px. */
const gap = 12;
/** A narrower column would break each message into many lines. */
const narrowest = 220;
/** The button that closes a dialog, with the space around it. */
const closeButton = 60;

/** Where messages hide no button of the dialog that is open, or, without one, not what a person is at. */
export function toastSpot(at: {
  readonly window: { readonly width: number; readonly height: number };
  /** Height of all messages. */
  readonly height: number;
  readonly dialog: Edges | null;
  /** Whether what a person is at would be hidden at the foot. */
  readonly isFootTaken: boolean;
}): ToastSpot {
  const { window, height, dialog, isFootTaken } = at;
  if (dialog === null) return { at: isFootTaken ? "head" : "foot" };
  const needed = height + 2 * gap;
  const whole = window.width - 2 * gap;
  if (window.height - dialog.bottom >= needed) return { at: "under", width: whole };
  if (dialog.top >= needed) return { at: "over", width: whole };
  const beside = dialog.left - 2 * gap;
  if (beside >= narrowest) return { at: "left", width: beside };
  return { at: "title", width: dialog.right - dialog.left - 2 * closeButton };
}

/** Whether two have a place in common. */
export function overlap(a: Edges, b: Edges): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
