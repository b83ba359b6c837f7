import { useEffect, useRef } from "react";
import { useDeskState } from "#state/desk-context.tsx";
import { focusView } from "./focus-view.ts";

/** Keeps the keys working where what had the focus went with another view, a page of the codebook, a pane, a hint, or the inspector. */
export function useKeptFocus(): void {
  const view = useDeskState((desk) => desk.view);
  const page = useDeskState((desk) => desk.codebook.page);
  const panes = useDeskState((desk) => desk.panes.length);
  const maximised = useDeskState((desk) => desk.maximisedPane);
  const isInspectorOpen = useDeskState((desk) => desk.inspector.isOpen);
  const isRailOpen = useDeskState((desk) => desk.isRailOpen);
  const hints = useDeskState((desk) => desk.dismissed.length);
  // A window that opens has nothing to keep.
  const isOpen = useRef(false);
  useEffect(() => {
    if (isOpen.current) focusView("nowhere");
    isOpen.current = true;
  }, [view, page, panes, maximised, isInspectorOpen, isRailOpen, hints]);
}
