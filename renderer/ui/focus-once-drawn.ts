/** Frames that are waited at most: something may be drawn late, but not minutes later. */
const patience = 60;

/**
 * Gives the focus once to what is found two frames from now or as soon as it is drawn: a row appears a moment after it was made, and a
 * dialog that closes gives the focus back first.
 */
export function focusOnceDrawn(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => attempt(find, patience));
}

function attempt(find: () => HTMLElement | null | undefined, left: number): void {
  requestAnimationFrame(() => {
    const found = find();
    if (found) found.focus();
    else if (left > 0) attempt(find, left - 1);
  });
}
