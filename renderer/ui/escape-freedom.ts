/** What lies over the page and keeps its keys. A message bears the role of a dialog as well, but is none: its offer to undo is meant with any key, too. */
export const popups = "[role=dialog]:not(.toast), [role=alertdialog]:not(.toast), [role=menu], [role=listbox]";

// The unfolded library is a nav that Escape folds.
const ownsEscape = `input, textarea, select, [contenteditable]:not([contenteditable=false]), nav, ${popups}`;

/**
 * True where Escape means nothing to a field, a popup or the library folded out. Ask in the capture phase, before anybody answered the
 * key: the answer may already have closed what was open.
 */
export function isEscapeFree(event: KeyboardEvent): boolean {
  if (event.key !== "Escape" || event.isComposing || event.repeat) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const isInOwner = event.target instanceof Element && event.target.closest(ownsEscape) !== null;
  return !isInOwner && document.querySelector(popups) === null;
}
