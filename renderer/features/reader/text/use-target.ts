import { useEffect, useLayoutEffect, useState } from "react";
import { type HighlightId, type LibraryView, placeWords, viewOf } from "#core/index.ts";
import type { Target } from "#state/desk.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { announce } from "#ui/LiveRegion.tsx";
import type { TextSurface } from "./text-surface.ts";

const flashMs = 1_600;

/** Brings what the desk asks for into view, and answers the passage for as long as it should be pointed out. */
export function useTarget(pane: string, surface: TextSurface): Target | null {
  const desk = useDesk();
  const session = useSession();
  const target = useDeskState((state) => (state.target?.pane === pane ? state.target : null));
  const [flash, setFlash] = useState<Target | null>(null);

  useLayoutEffect(() => {
    if (target === null) return;
    const unplaced = unplacedAt(viewOf(session.library), desk.state.highlight, target);
    if (unplaced !== null) {
      announce(unplaced);
      desk.reach(target);
      return;
    }
    const show = () => {
      if (target.start === target.end) surface.showPlace({ offset: target.start, shift: 0 });
      else surface.show(target.start, target.end);
    };
    show();
    // Paragraphs that come into view get their true height only now and may have pushed the passage away.
    requestAnimationFrame(() => requestAnimationFrame(show));
    if (target.start < target.end) setFlash(target);
    desk.reach(target);
  }, [desk, session, surface, target]);

  useEffect(() => {
    if (flash === null) return;
    const timer = setTimeout(() => setFlash(null), flashMs);
    return () => clearTimeout(timer);
  }, [flash]);
  return flash;
}

/** What is said of a highlight that has no place in the text: its passage is one of an earlier text and must not be shown in this. */
function unplacedAt(view: LibraryView, highlight: HighlightId | null, target: Target): string | null {
  const found = highlight === null ? undefined : view.highlightById.get(highlight);
  if (found === undefined || found.anchor.kind === "here" || found.anchor.kind === "moved") return null;
  const { start, end } = found.highlight.passage;
  if (target.start !== start || target.end !== end) return null;
  return `${placeWords(found)}: it has no place in this text`;
}
