/** The row from which something was opened, so that going back leads to it again. */
let left: number | null = null;

export function leaveAt(row: number): void {
  left = row;
}

/** Once: another opening of the view begins at its head. */
export function takeLeftAt(): number | null {
  const taken = left;
  left = null;
  return taken;
}
