import { useEffect } from "react";
import type { ViewName } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { isField } from "./typing.ts";

/** Views whose rows lead to the panes and back. */
const leading: ReadonlySet<ViewName | null> = new Set(["matrix", "variants", "compare"]);

/** Escape leads from the panes back to such a view where the last step was from there, and nothing else is to be closed or let go of. */
export function useEscapeBack(): void {
  const desk = useDesk();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const { target } = event;
      const isElsewhere =
        target instanceof Element &&
        (isField(target) || target.closest("[role='dialog'], [role='alertdialog'], [role='menu'], [role='listbox']"));
      const { view, backView } = desk.state;
      if (isElsewhere || view !== "read" || !leading.has(backView)) return;
      event.preventDefault();
      desk.goBack();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [desk]);
}
