import type { ViewName } from "./desk.ts";

const left = new Map<ViewName, string>();

/** Remembers the row of a view from which something was opened, so that going back leads to it again. */
export function leaveRow(view: ViewName, row: string): void {
  left.set(view, row);
}

/** For a view that is gone to anew: it begins at its head. */
export function forgetLeftRow(view: ViewName): void {
  left.delete(view);
}

/** Once, for the view that is come back to. */
export function takeLeftRow(view: ViewName): string | null {
  const row = left.get(view) ?? null;
  left.delete(view);
  return row;
}
