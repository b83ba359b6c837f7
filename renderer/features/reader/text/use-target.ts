import { useEffect, useLayoutEffect, useState } from "react";
import type { Target } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import type { TextSurface } from "./text-surface.ts";

const flashMs = 1_600;

/** Brings what the desk asks for into view, and answers the passage for as long as it should be pointed out. */
export function useTarget(pane: string, surface: TextSurface): Target | null {
  const desk = useDesk();
  const target = useDeskState((state) => (state.target?.pane === pane ? state.target : null));
  const [flash, setFlash] = useState<Target | null>(null);

  useLayoutEffect(() => {
    if (target === null) return;
    const show = () => {
      if (target.start === target.end) surface.showPlace({ offset: target.start, shift: 0 });
      else surface.show(target.start, target.end);
    };
    show();
    // Paragraphs that come into view get their true height only now and may have pushed the passage away.
    requestAnimationFrame(() => requestAnimationFrame(show));
    if (target.start < target.end) setFlash(target);
    desk.reach(target);
  }, [desk, surface, target]);

  useEffect(() => {
    if (flash === null) return;
    const timer = setTimeout(() => setFlash(null), flashMs);
    return () => clearTimeout(timer);
  }, [flash]);
  return flash;
}
