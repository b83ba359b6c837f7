import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from "react";
import type { MarkIndex } from "../paint/mark-index.ts";
import type { ReaderMark } from "../paint/reader-mark.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { drawOverview, type OverviewMark, overviewMarks } from "./draw-overview.ts";
import { useThemeTurn } from "./use-theme-turn.ts";
import "./overview-bar.css";

interface OverviewBarProps {
  readonly surface: TextSurface;
  readonly marks: MarkIndex<ReaderMark>;
  onChoose(mark: ReaderMark): void;
}

/** How near in px a press must be to a mark to mean it. */
const reach = 4;
/** Ms without a new layout before the marks are drawn again. */
const rest = 160;

/**
 * The whole report at its right edge: a mark for each highlight and a box for what is in view. A press on a mark goes there,
 * elsewhere it scrolls. For the mouse alone: the lists beside it say the same.
 */
export function OverviewBar({ surface, marks, onChoose }: OverviewBarProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const places = useRef<readonly OverviewMark[]>([]);
  const theme = useThemeTurn();

  useEffect(() => {
    const bar = canvas.current;
    if (bar === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      places.current = overviewMarks(surface, marks, bar.clientHeight);
      const style = getComputedStyle(bar);
      drawOverview(bar, places.current, (name) =>
        style.getPropertyValue(name === "untagged" ? "--ink-3" : `--${name}`),
      );
    };
    // Heights settle while one scrolls, so the marks are set right when that has come to rest.
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(draw, rest);
    };
    timer = setTimeout(draw, 0);
    const stop = surface.onLayout(later);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [surface, marks, theme]);

  // Only the box's size is said here; a scroll timeline moves it.
  useEffect(() => {
    const { scroller } = surface;
    const size = () => {
      const share = Math.min(1, scroller.clientHeight / (scroller.scrollHeight || 1));
      view.current?.style.setProperty("--share", String(share));
    };
    size();
    return surface.onLayout(size);
  }, [surface]);

  const scrollTo = (event: ReactPointerEvent<HTMLElement>) => {
    const { scroller } = surface;
    const bar = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - bar.top) / bar.height;
    scroller.scrollTop = share * scroller.scrollHeight - scroller.clientHeight / 2;
  };
  return (
    <div
      className="overview"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // The text selection stays.
        event.preventDefault();
        const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
        const near = nearest(places.current, y);
        if (near !== null) return onChoose(near.mark);
        event.currentTarget.setPointerCapture(event.pointerId);
        scrollTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) scrollTo(event);
      }}
    >
      <canvas ref={canvas} className="overview-marks" />
      <div ref={view} className="overview-track" data-follows-scroll="">
        <div className="overview-view" />
      </div>
    </div>
  );
}

function nearest(places: readonly OverviewMark[], y: number): OverviewMark | null {
  let best: OverviewMark | null = null;
  let least = reach + 1;
  for (const place of places) {
    const distance = Math.max(place.top - y, y - place.top - place.height, 0);
    if (distance < least) {
      least = distance;
      best = place;
    }
  }
  return best;
}
