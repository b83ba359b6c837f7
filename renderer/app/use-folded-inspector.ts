import { useEffect, useRef } from "react";
import { useDesk } from "#state/desk-context.tsx";

/** Where the inspector would begin to lie over a report it folds itself, and it comes back when there is room again. */
export function useFoldedInspector(doesFloat: boolean): void {
  const desk = useDesk();
  const hasFolded = useRef(false);
  useEffect(() => {
    const { isOpen } = desk.state.inspector;
    const wants = doesFloat ? isOpen : hasFolded.current && !isOpen;
    hasFolded.current = doesFloat && isOpen;
    if (wants) desk.toggleInspector();
  }, [desk, doesFloat]);
}
