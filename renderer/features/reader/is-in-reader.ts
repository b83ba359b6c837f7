/** True for what stands in the row of panes, the texts and all around them. */
export function isInReader(element: Element): boolean {
  return element.closest(".reader") !== null;
}
