import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { PaneSelection } from "#state/desk.ts";
import type { MenuEntry } from "#ui/menu-entry.ts";
import { passageAnchor } from "../selection/passage-anchor.ts";
import { useSlots } from "../slots.ts";
import type { LineBox } from "../text/line-boxes.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { useLayoutTurn } from "../text/use-layout-turn.ts";
import type { SentenceWalk, WalkPlace } from "./use-sentence-walk.ts";

interface SentenceLayerProps {
  readonly walk: SentenceWalk;
  readonly place: WalkPlace;
  readonly passage: PaneSelection;
  readonly surface: TextSurface;
  /** What the mark menu offers beside marking. */
  readonly further: readonly MenuEntry[];
  /** What is read out: the words, and what is marked in them. */
  readonly name: string;
}

/**
 * The sentence in focus: a button laid over it without any look of its own (paint and outline are drawn elsewhere), so that it
 * has real focus and a real name while the text stays untouched. Enter opens the mark menu.
 */
export function SentenceLayer({ walk, place, passage, surface, further, name }: SentenceLayerProps) {
  const { renderMarkMenu } = useSlots();
  const button = useRef<HTMLButtonElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const turn = useLayoutTurn(surface);
  const [box, setBox] = useState<LineBox | null>(null);
  const { start, end } = place;
  const anchor = useMemo(() => passageAnchor(surface, start, end), [surface, start, end]);

  useLayoutEffect(() => setBox(boundsOf(surface.boxesOf(start, end))), [surface, start, end, turn]);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);

  return (
    <>
      <button
        ref={button}
        type="button"
        className="sentence-focus"
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        aria-label={name}
        style={
          box === null
            ? {}
            : { left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top }
        }
        onClick={() => setMenuOpen(true)}
        onKeyDown={(event) => {
          if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
          if (event.key === "Home") walk.toEnd("first");
          else if (event.key === "End") walk.toEnd("last");
          else if (event.key === "Escape") walk.leave();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {isMenuOpen
        ? renderMarkMenu({
            passage,
            anchor,
            further,
            onAdjust: walk.adjust,
            onTake: walk.take,
            close() {
              setMenuOpen(false);
              button.current?.focus({ preventScroll: true });
            },
          })
        : null}
    </>
  );
}

function boundsOf(boxes: readonly LineBox[]): LineBox | null {
  const [first] = boxes;
  if (first === undefined) return null;
  return boxes.reduce(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      right: Math.max(all.right, box.right),
      top: Math.min(all.top, box.top),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    first,
  );
}
