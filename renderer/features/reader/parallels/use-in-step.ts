import { type RefObject, useEffect } from "react";
import { type Counterpart, type StepAnchor, stepAnchors } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { passageShown } from "../text/text-surface.ts";
import type { RowParallels, ShownText } from "./row-parallels.ts";
import { StepScroller } from "./step-scroller.ts";

/** What scrolls a pane on somebody's wish. Whatever else moves it (a new width, a pane that came, a place that comes back) leads nobody. */
const hands = ["wheel", "pointerdown", "touchstart", passageShown] as const;
const scrollKeys: ReadonlySet<string> = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "]);

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
    const lead = ({ target }: Event) => {
      const body = target instanceof Element ? target.closest(".pane-body") : null;
      for (const [id, { surface }] of row.texts) if (body?.contains(surface.scroller)) scroller.lead(id);
    };
    const byKey = (event: KeyboardEvent) => {
      if (scrollKeys.has(event.key)) lead(event);
    };
    const onScroll = ({ target }: Event) => scroller.scrolled(target);
    for (const hand of hands) element.addEventListener(hand, lead, { capture: true, passive: true });
    element.addEventListener("keydown", byKey, { capture: true });
    element.addEventListener("scroll", onScroll, { capture: true, passive: true });
    return () => {
      scroller.stop();
      for (const hand of hands) element.removeEventListener(hand, lead, { capture: true });
      element.removeEventListener("keydown", byKey, { capture: true });
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
