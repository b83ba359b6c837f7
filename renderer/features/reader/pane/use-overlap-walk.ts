import { useEffect, useRef } from "react";
import type { HighlightId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { announce } from "#ui/LiveRegion.tsx";
import type { MarkIndex } from "../paint/mark-index.ts";
import type { ReaderMark } from "../paint/reader-mark.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { placeAmong } from "./choose-place.ts";

/**
 * Where several highlights lie over each other and one of them is chosen, Tab goes to the next of them and Shift+Tab back, round the
 * end, each once; behind the last, Tab goes on as everywhere.
 */
export function useOverlapWalk(surface: TextSurface, marks: MarkIndex<ReaderMark>): void {
  const desk = useDesk();
  const walked = useRef<{ readonly at: readonly HighlightId[]; readonly steps: number }>({ at: [], steps: 0 });
  useEffect(() => {
    const { scroller } = surface;
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Tab" || event.target !== scroller || event.ctrlKey || event.altKey || event.metaKey) return;
      const { highlight, highlightsAt: at, selection } = desk.state;
      if (selection !== null || at.length < 2) return;
      const here = at.flatMap((id) => marks.marks.find((mark) => mark.id === id) ?? []);
      const present = here.findIndex((mark) => mark.id === highlight);
      if (present === -1 || here.length < 2) return;
      if (walked.current.at !== at) walked.current = { at, steps: 0 };
      const by = event.shiftKey ? -1 : 1;
      const steps = walked.current.steps + by;
      if (steps < 0 || steps >= here.length) return;
      const next = here[(present + by + here.length) % here.length];
      if (next === undefined) return;
      event.preventDefault();
      walked.current = { at, steps };
      desk.chooseHighlight(next.id, at);
      announce(placeAmong(next, here));
    };
    scroller.addEventListener("keydown", press);
    return () => scroller.removeEventListener("keydown", press);
  }, [desk, surface, marks]);
}
