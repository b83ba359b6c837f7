import { type RefObject, type UIEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { MatrixRow } from "#core/index.ts";
import { isBareRow } from "./bare-row.ts";
import { isBlank, type RowPiece, type RowRange, type RowView, rangeFor, rowPieces } from "./row-window.ts";

/** What a row is thought to be high that has not been drawn yet, and a window before it is measured, in px. */
const usual = { row: 108, bare: 35, window: 900 };

function usualHeight(row: MatrixRow): number {
  return isBareRow(row) ? usual.bare : usual.row;
}

export interface RowWindow {
  readonly pieces: readonly RowPiece[];
  /** For what scrolls. */
  onScroll(event: UIEvent<HTMLElement>): void;
}

/**
 * Only the rows near the view are in the table, so that hundreds scroll as ten do. What is out of sight has the height that it had when it
 * was drawn; where that was only thought, the browser's scroll anchoring keeps what is in view in its place.
 * @param place what scrolls; the rows stand in its `tbody`
 * @param kept the index of a row that is never left out: the one with the focus
 */
export function useRowWindow(
  place: RefObject<HTMLElement | null>,
  rows: readonly MatrixRow[],
  kept: number,
): RowWindow {
  const [known] = useState(() => new Map<string, number>());
  const heights = rows.map((row) => known.get(row.id) ?? usualHeight(row));
  const [range, setRange] = useState<RowRange>(() =>
    rangeFor(heights, { top: 0, height: usual.window }, { from: 0, to: 0 }),
  );
  const latest = useRef({ rows, range });
  useLayoutEffect(() => {
    latest.current = { rows, range };
  });

  const look = useCallback(
    (scroller: HTMLElement | null, draw: (range: RowRange, isUrgent: boolean) => void) => {
      const { rows: present, range: last } = latest.current;
      const view = viewOn(scroller);
      if (view === null) return;
      const all = present.map((row) => known.get(row.id) ?? usualHeight(row));
      const next = rangeFor(all, view, last);
      if (next.from !== last.from || next.to !== last.to) draw(next, isBlank(all, view, last));
    },
    [known],
  );
  const onScroll = (event: UIEvent<HTMLElement>) =>
    look(event.currentTarget, (next, isUrgent) => {
      // Who drags the bar far away sees the rows with the same frame.
      if (isUrgent) flushSync(() => setRange(next));
      else setRange(next);
    });
  // Before anything is painted: the first view, other rows, another order.
  useLayoutEffect(() => look(place.current, (next) => setRange(next)), [look, place, rows]);

  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        for (const { target, borderBoxSize } of entries) {
          const id = target instanceof HTMLElement ? target.dataset["id"] : undefined;
          if (!target.isConnected) observer.unobserve(target);
          else if (id !== undefined) known.set(id, borderBoxSize[0]?.blockSize ?? usual.row);
        }
        look(place.current, (next) => setRange(next));
      }),
  );
  const observed = useRef(new WeakSet<Element>());
  useLayoutEffect(() => {
    if (place.current === null) return;
    for (const element of [place.current, ...place.current.querySelectorAll("tbody > [data-id]")]) {
      if (observed.current.has(element)) continue;
      observed.current.add(element);
      observer.observe(element);
    }
  }, [place, observer, range, rows, kept]);
  useEffect(
    () => () => {
      observer.disconnect();
      observed.current = new WeakSet();
    },
    [observer],
  );
  return { pieces: rowPieces(heights, range, kept), onScroll };
}

/** The part of the rows that is in view, without what the heads lie over; `null` without a place. */
function viewOn(place: HTMLElement | null): RowView | null {
  const head = place?.querySelector("thead");
  if (place === null || head == null) return null;
  return { top: place.scrollTop, height: Math.max(0, place.clientHeight - head.offsetHeight) };
}
