import type { DeskStore } from "#state/desk-store.ts";

/** The row from which a passage was opened: it takes the focus when the figures come back. */
let left: string | null = null;

/** The row to be focused, once. */
export function takeLeftRow(): string | null {
  const row = left;
  left = null;
  return row;
}

/**
 * Remembers the row, and lets Escape in the reader lead back to it for as long as nothing else is done there: the first press of
 * another key or of the mouse makes Escape the reader's own again.
 */
export function leaveRow(desk: DeskStore, row: string): void {
  left = row;
  const end = () => {
    removeEventListener("keydown", onKey, true);
    removeEventListener("pointerdown", end, true);
  };
  const onKey = (event: KeyboardEvent) => {
    end();
    if (event.key !== "Escape" || desk.state.view !== "read") return;
    event.preventDefault();
    event.stopPropagation();
    desk.goBack();
  };
  addEventListener("keydown", onKey, true);
  addEventListener("pointerdown", end, true);
}
