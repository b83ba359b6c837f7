import { useEffect } from "react";
import { useDesk } from "#state/desk-context.tsx";

const popups = "[role=dialog]:not(.toast), [role=alertdialog]:not(.toast), [role=menu], [role=listbox]";

// The unfolded library is a nav that Escape folds.
const ownsEscape = `input, textarea, select, [contenteditable]:not([contenteditable=false]), nav, ${popups}`;

/** Escape lets go of the current highlight where it means nothing else: no selection, no field, nothing open over the page. */
export function useEscape(): void {
  const desk = useDesk();
  useEffect(() => {
    let isFree = false;
    // What was open or held before anybody answered the key: the answer may already have closed it.
    const before = (event: KeyboardEvent) => {
      const isPlain = event.key === "Escape" && !event.isComposing && !event.repeat;
      const isInOwner = event.target instanceof Element && event.target.closest(ownsEscape) !== null;
      isFree = isPlain && !isInOwner && desk.state.selection === null && document.querySelector(popups) === null;
    };
    const after = (event: KeyboardEvent) => {
      if (!isFree || event.defaultPrevented || desk.state.highlight === null) return;
      event.preventDefault();
      // The card folds; where the focus is within it, it stays on the row.
      const row = event.target instanceof Element ? event.target.closest(".highlight-row") : null;
      row?.querySelector<HTMLElement>(".highlight-row-face")?.focus();
      desk.chooseHighlight(null);
    };
    window.addEventListener("keydown", before, { capture: true });
    window.addEventListener("keydown", after);
    return () => {
      window.removeEventListener("keydown", before, { capture: true });
      window.removeEventListener("keydown", after);
    };
  }, [desk]);
}
