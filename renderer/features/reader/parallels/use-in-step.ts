import { type RefObject, useEffect } from "react";
import { type Counterpart, type StepAnchor, stepAnchors } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import type { RowParallels, ShownText } from "./row-parallels.ts";
import { StepScroller } from "./step-scroller.ts";

/** Panes in step go where the one goes that a person scrolls, by what their reports have in common. */
export function useInStep(
  row: RowParallels,
  byText: ReadonlyMap<string, readonly Counterpart[]>,
  frame: RefObject<HTMLElement | null>,
): void {
  const desk = useDesk();
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const known = new Map<string, readonly StepAnchor[]>();
    const anchorsOf = (own: ShownText, other: ShownText) => {
      const key = `${own.edition.id} ${other.edition.id}`;
      const anchors = known.get(key) ?? anchorsBetween(byText, own, other);
      known.set(key, anchors);
      return anchors;
    };
    const scroller = new StepScroller(row, () => {
      const { panes, maximisedPane } = desk.state;
      return { panes, maximised: maximisedPane, anchorsOf };
    });
    const byHand = ({ target }: Event) => {
      const pane = target instanceof Element ? target.closest(".pane") : null;
      for (const [id, { surface }] of row.texts) if (pane?.contains(surface.scroller)) scroller.lead(id);
    };
    const byKey = () => {
      if (desk.state.activePane !== null) scroller.lead(desk.state.activePane);
    };
    const onScroll = ({ target }: Event) => scroller.scrolled(target);
    const hands = ["wheel", "pointerdown", "touchstart"] as const;
    for (const hand of hands) element.addEventListener(hand, byHand, { capture: true, passive: true });
    document.addEventListener("keydown", byKey, { capture: true });
    element.addEventListener("scroll", onScroll, { capture: true, passive: true });
    return () => {
      scroller.stop();
      for (const hand of hands) element.removeEventListener(hand, byHand, { capture: true });
      document.removeEventListener("keydown", byKey, { capture: true });
      element.removeEventListener("scroll", onScroll, { capture: true });
    };
  }, [desk, row, byText, frame]);
}

/** One report in two panes goes on with itself at each paragraph. */
function anchorsBetween(
  byText: ReadonlyMap<string, readonly Counterpart[]>,
  own: ShownText,
  other: ShownText,
): readonly StepAnchor[] {
  if (own.edition.id === other.edition.id)
    return own.surface.map.paragraphs.map(({ start }) => ({ own: start, other: start }));
  return stepAnchors((byText.get(own.edition.id) ?? []).filter((one) => one.other.text === other.edition.id));
}
