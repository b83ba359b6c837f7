/**
 * The walk's stop in the element after this one, else before it, else the first of the card around it: where the focus goes on
 * when this one is taken away.
 */
export function stopBeside(element: Element | null): HTMLElement | null {
  for (const one of [
    element?.nextElementSibling,
    element?.previousElementSibling,
    element?.parentElement?.closest("article"),
  ]) {
    const stop = one?.querySelector<HTMLElement>("[data-walk]");
    if (stop) return stop;
  }
  return null;
}
