/** Gives the focus to what is found two frames from now: a card is drawn a moment after its row was chosen or renamed. */
export function focusOnceDrawn(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
}
