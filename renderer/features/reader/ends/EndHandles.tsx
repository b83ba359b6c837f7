import { type CSSProperties, useLayoutEffect, useState } from "react";
import type { TextSurface } from "../text/text-surface.ts";
import { useLayoutTurn } from "../text/use-layout-turn.ts";
import type { PassageEnd } from "./end-places.ts";
import { useEndDrag } from "./use-end-drag.ts";
import type { HighlightEnds } from "./use-highlight-ends.ts";
import "./end-handles.css";

interface EndHandlesProps {
  readonly ends: HighlightEnds;
  readonly surface: TextSurface;
}

interface Bar {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/**
 * A handle at either end of the current highlight: drawn with the mouse it snaps to words, with Alt it does not. By key, `e` goes to
 * the end; arrows move by word, with Alt by character, Tab goes to the other end and back, Enter keeps it, Escape puts it back.
 */
export function EndHandles({ ends, surface }: EndHandlesProps) {
  const turn = useLayoutTurn(surface);
  const { start, end } = ends.range;
  const [bars, setBars] = useState<{ readonly [E in PassageEnd]: Bar } | null>(null);
  const drag = useEndDrag(ends, surface);

  useLayoutEffect(() => {
    const boxes = surface.boxesOf(start, end);
    const first = boxes[0];
    const last = boxes.at(-1);
    setBars(
      first === undefined || last === undefined
        ? null
        : {
            start: {
              left: surface.isRightToLeftAt(start) ? first.right : first.left,
              top: first.top,
              height: first.bottom - first.top,
            },
            end: {
              left: surface.isRightToLeftAt(end) ? last.left : last.right,
              top: last.top,
              height: last.bottom - last.top,
            },
          },
    );
  }, [surface, start, end, turn]);

  if (bars === null) return null;
  const leave = () => surface.scroller.focus({ preventScroll: true });
  const handle = (at: PassageEnd) => {
    const { left, top, height } = bars[at];
    const other = at === "start" ? { least: 0, most: end - 1 } : { least: start + 1, most: surface.textEnd };
    return (
      <div
        role="slider"
        className="end-handle"
        data-end={at}
        data-tag={ends.mark.view.tags[0]?.colour}
        data-dragging={drag.dragged === at || undefined}
        // Tab walks between the two; from elsewhere they are for the mouse, and for the key that goes to them.
        tabIndex={-1}
        aria-label={at === "start" ? "Start of the highlight" : "End of the highlight"}
        aria-valuenow={ends.range[at]}
        aria-valuemin={other.least}
        aria-valuemax={other.most}
        aria-valuetext={ends.wordsAt(at)}
        title="Drag to move this end; with Alt it does not snap to words"
        style={{ left, top, "--line": `${height}px` } as CSSProperties}
        onFocus={() => surface.show(ends.range.start, ends.range.end, true)}
        onBlur={(event) => {
          const isOther = event.relatedTarget instanceof Element && event.relatedTarget.matches(".end-handle");
          if (isOther) return;
          if (drag.dragged === null) ends.letGo();
        }}
        onPointerDown={(event) => drag.begin(event, at)}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey) {
            // What is not yet written is taken back first.
            if (event.key.toLowerCase() !== "z" || !ends.isMoving) return;
            ends.putBack();
          } else {
            const by = stepOf(event.key, surface.isRightToLeftAt(ends.range[at]));
            if (by !== null) ends.step(at, at === "end" ? by : by === 1 ? -1 : 1, event.altKey ? "character" : "word");
            else if (event.key === "Tab") otherHandle(event.currentTarget)?.focus({ preventScroll: true });
            else if (event.key === "Enter") leave();
            else if (event.key === "Escape") {
              ends.putBack();
              leave();
            } else return;
          }
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    );
  };
  return (
    <div className="end-handles" role="group" aria-label="Ends of the highlight">
      {handle("start")}
      {handle("end")}
    </div>
  );
}

function otherHandle(handle: HTMLElement): HTMLElement | null {
  return (
    handle.parentElement?.querySelector<HTMLElement>(`.end-handle:not([data-end=${handle.dataset["end"]}])`) ?? null
  );
}

/** 1 for on in the text, -1 for back; where letters run from right to left, the left arrow goes on. */
function stepOf(key: string, isRightToLeft: boolean): 1 | -1 | null {
  switch (key) {
    case "ArrowRight":
      return isRightToLeft ? -1 : 1;
    case "ArrowLeft":
      return isRightToLeft ? 1 : -1;
    case "ArrowDown":
      return 1;
    case "ArrowUp":
      return -1;
    default:
      return null;
  }
}
