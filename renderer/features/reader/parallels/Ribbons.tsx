import { type RefObject, useLayoutEffect, useState } from "react";
import type { ParallelPassage } from "#core/index.ts";
import { ribbonPath } from "./ribbon-path.ts";
import { type PointedOut, type RowParallels, type ShownText, usePointedOut } from "./row-parallels.ts";
import "./ribbons.css";

interface RibbonsProps {
  readonly row: RowParallels;
  /** Of the panes that are on screen, from left to right. */
  readonly panes: readonly string[];
  /** Holds the row; the ribbons lie over it. */
  readonly frame: RefObject<HTMLElement | null>;
}

/** Px between text and ribbon. */
const gap = 5;

/** Bands that join the passages that are pointed out over the gap between two panes. They follow whatever scrolls and resizes. */
export function Ribbons({ row, panes, frame }: RibbonsProps) {
  const pointed = usePointedOut(row);
  const [paths, setPaths] = useState<readonly string[]>([]);
  const order = panes.join(" ");
  useLayoutEffect(() => {
    const element = frame.current;
    if (pointed === null || element === null) return setPaths([]);
    let turn = 0;
    const draw = () => {
      turn = 0;
      setPaths(pathsOf(row, order.split(" "), pointed, element.getBoundingClientRect()));
    };
    const soon = () => {
      if (turn === 0) turn = requestAnimationFrame(draw);
    };
    draw();
    // Panes and the row itself scroll; scrolling is heard on its way down only.
    element.addEventListener("scroll", soon, { capture: true, passive: true });
    const sizes = new ResizeObserver(soon);
    sizes.observe(element);
    const stops = [...row.texts.values()].map(({ surface }) => surface.onLayout(soon));
    return () => {
      cancelAnimationFrame(turn);
      element.removeEventListener("scroll", soon, { capture: true });
      sizes.disconnect();
      for (const stop of stops) stop();
    };
  }, [row, order, pointed, frame]);
  return (
    <svg className="ribbons" aria-hidden="true">
      {[...new Set(paths)].map((path) => (
        <path key={path} className="ribbon" d={path} />
      ))}
    </svg>
  );
}

function pathsOf(
  row: RowParallels,
  panes: readonly string[],
  { pane, counterparts }: PointedOut,
  frame: DOMRect,
): readonly string[] {
  const at = panes.indexOf(pane);
  const own = row.texts.get(pane);
  if (own === undefined) return [];
  return [at - 1, at + 1].flatMap((index) => {
    const beside = row.texts.get(panes[index] ?? "");
    if (beside === undefined) return [];
    return counterparts
      .filter(({ other }) => other.text === beside.edition.id)
      .flatMap((one) => {
        const [left, right] = index < at ? [beside, own] : [own, beside];
        const [leftPassage, rightPassage] = index < at ? [one.other, one.own] : [one.own, one.other];
        const from = endOf(left, leftPassage, "right", frame);
        const to = endOf(right, rightPassage, "left", frame);
        // Out of view on both sides there is nothing to join.
        return from === null || to === null || (from.top === from.bottom && to.top === to.bottom)
          ? []
          : [ribbonPath(from, to)];
      });
  });
}

/** The visible height of a passage at one side of its text, in px of the frame's own corner. */
function endOf({ surface }: ShownText, { start, end }: ParallelPassage, side: "left" | "right", frame: DOMRect) {
  const rects = surface.clientRectsOf(start, end);
  const text = surface.map.nodes[surface.map.indexAt(start)]?.parentElement?.getBoundingClientRect();
  if (rects.length === 0 || text === undefined) return null;
  const view = surface.scroller.getBoundingClientRect();
  const inView = (y: number) => Math.min(view.bottom, Math.max(view.top, y)) - frame.top;
  const x = (side === "right" ? text.right + gap : text.left - gap) - frame.left;
  return {
    x,
    top: inView(Math.min(...rects.map((rect) => rect.top))),
    bottom: inView(Math.max(...rects.map((rect) => rect.bottom))),
  };
}
