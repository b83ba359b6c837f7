import type { ChosenPassage } from "#core/index.ts";

/** The row from which a pane was opened, so that going back leads to it again. */
let left: ChosenPassage | null = null;

export function leaveRow(passage: ChosenPassage): void {
  left = passage;
}

/** Once: another opening of the view begins at its head. */
export function takeLeftRow(): ChosenPassage | null {
  const taken = left;
  left = null;
  return taken;
}
