import { useEffect, useMemo, useState } from "react";
import type { PaneSelection } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useSlots } from "../slots.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { passageAnchor, rectInView } from "./passage-anchor.ts";

interface SelectionLayerProps {
  readonly selection: PaneSelection;
  readonly surface: TextSurface;
  readonly boundary: Element;
}

/** The bar above a selection, for as long as any of the selection is in view. */
export function SelectionLayer({ selection, surface, boundary }: SelectionLayerProps) {
  const { renderSelectionBar } = useSlots();
  const desk = useDesk();
  const { start, end } = selection;
  const anchor = useMemo(() => passageAnchor(surface, start, end), [surface, start, end]);
  const [isInView, setInView] = useState(() => rectInView(surface, start, end) !== null);

  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setInView(rectInView(surface, start, end) !== null);
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    surface.scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      surface.scroller.removeEventListener("scroll", onScroll);
    };
  }, [surface, start, end]);

  if (!isInView) return null;
  return renderSelectionBar({
    selection,
    anchor,
    boundary,
    onTake: (stretch) => surface.select(stretch.start, stretch.end),
    close: () => desk.select(null),
  });
}
