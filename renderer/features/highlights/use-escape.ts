import { useEffect } from "react";
import { useDesk } from "#state/desk-context.tsx";
import { isEscapeFree } from "#ui/escape-freedom.ts";

/** Escape lets go of the current highlight where it means nothing else: no selection, no field, nothing open over the page. */
export function useEscape(): void {
  const desk = useDesk();
  useEffect(() => {
    let isFree = false;
    const before = (event: KeyboardEvent) => {
      isFree = isEscapeFree(event) && desk.state.selection === null;
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
