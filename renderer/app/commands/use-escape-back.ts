import { useEffect } from "react";
import type { ViewName } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { isEscapeFree } from "#ui/escape-freedom.ts";

/** Views whose rows lead to the panes and back. */
const leading: ReadonlySet<ViewName | null> = new Set(["matrix", "figures", "variants", "compare"]);

/**
 * Escape leads from the panes back to such a view where the last step was from there, and nothing else is to be closed or let go of: no
 * selection, and no highlight but the one that the step led to. A highlight is let go of by whoever provides marking, further up the page: that
 * one hears the key after this hook, which is why both ask in the capture phase what there was.
 */
export function useEscapeBack(): void {
  const desk = useDesk();
  useEffect(() => {
    let isFree = false;
    const before = (event: KeyboardEvent) => {
      const { selection, highlight, landed } = desk.state;
      const isHeld = selection !== null || (highlight !== null && highlight !== landed);
      isFree = isEscapeFree(event) && !isHeld && document.querySelector(".workspace-rail-float") === null;
    };
    const after = (event: KeyboardEvent) => {
      const { view, backView } = desk.state;
      if (!isFree || event.defaultPrevented || view !== "read" || !leading.has(backView)) return;
      event.preventDefault();
      desk.goBack();
    };
    window.addEventListener("keydown", before, { capture: true });
    window.addEventListener("keydown", after);
    return () => {
      window.removeEventListener("keydown", before, { capture: true });
      window.removeEventListener("keydown", after);
    };
  }, [desk]);
}
