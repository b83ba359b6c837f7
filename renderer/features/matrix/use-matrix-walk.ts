import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { MatrixRow, ReportView } from "#core/index.ts";
import type { MatrixSpot } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { countStops } from "./cell-stops.ts";

/** A stop in the grid; row 0 is that of the heads, column 0 that of the rows' heads. */
export interface MatrixStop {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

export interface MatrixWalk {
  /** The one stop that Tab reaches. */
  readonly stop: MatrixStop;
  /** Keeps on the desk where the person is. */
  remember(): void;
  /** For the grid. */
  readonly props: { onKeyDown(event: KeyboardEvent<HTMLElement>): void; onFocus(event: FocusEvent<HTMLElement>): void };
}

/** Rows that a page key goes. */
const page = 5;
const headRow = "head";

/**
 * Walks the matrix: arrows from cell to cell, up and down through the passages of a cell as well, Home and End in the row, with Ctrl in
 * the grid, page keys. What takes the focus bears `data-at="row column index"`. On coming, where nothing else has the
 * focus, it is in the first cell, and on coming back where it was left.
 */
export function useMatrixWalk(
  grid: RefObject<HTMLElement | null>,
  rows: readonly MatrixRow[],
  columns: readonly ReportView[],
): MatrixWalk {
  const desk = useDesk();
  const [spot, setSpot] = useState<MatrixSpot | null>(() => desk.state.matrix.at);
  const stop = stopOf(spot, rows, columns);
  const latest = useRef(spot);
  const first = useRef(stop);
  const remember = () => {
    if (latest.current !== null) desk.matrix.stand(latest.current);
  };
  useEffect(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isFree) goTo(grid.current, first.current);
    return () => {
      if (latest.current !== null) desk.matrix.stand(latest.current);
    };
  }, [desk, grid]);
  return {
    stop,
    remember,
    props: {
      onFocus: (event) => {
        const at = placeOf(event.target);
        if (at === null || isSame(at, stop)) {
          latest.current ??= spotOf(stop, rows, columns);
          return;
        }
        latest.current = spotOf(at, rows, columns);
        setSpot(latest.current);
      },
      onKeyDown: (event) => {
        const from = placeOf(event.target);
        if (from === null || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
        const to = next(from, event.key, event.ctrlKey, rows, columns.length);
        if (to === null) return;
        event.preventDefault();
        // A row far away is drawn as soon as it has the stop.
        if (elementAt(event.currentTarget, to) === null) flushSync(() => setSpot(spotOf(to, rows, columns)));
        goTo(event.currentTarget, to);
      },
    },
  };
}

/** For what takes the focus. */
export function stopProps(at: MatrixStop, isStop: boolean) {
  return { "data-at": `${at.row} ${at.column} ${at.index}`, tabIndex: isStop ? 0 : -1 } as const;
}

export function placeOf(element: EventTarget | null): MatrixStop | null {
  const name = element instanceof HTMLElement ? element.dataset["at"] : undefined;
  if (name === undefined) return null;
  const [row = 0, column = 0, index = 0] = name.split(" ").map(Number);
  return { row, column, index };
}

function elementAt(grid: HTMLElement | null, { row, column, index }: MatrixStop): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-at="${row} ${column} ${index}"]`) ?? null;
}

function goTo(grid: HTMLElement | null, to: MatrixStop): void {
  const element = elementAt(grid, to);
  element?.focus({ preventScroll: true });
  element?.closest("td, th")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  element?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function isSame(a: MatrixStop, b: MatrixStop): boolean {
  return a.row === b.row && a.column === b.column && a.index === b.index;
}

/** A row or report may be gone since: then the first cell of what is left. */
function stopOf(spot: MatrixSpot | null, rows: readonly MatrixRow[], columns: readonly ReportView[]): MatrixStop {
  const found = spot === null || spot.row === headRow ? -1 : rows.findIndex(({ id }) => id === spot.row);
  const row = spot?.row === headRow ? 0 : found < 0 ? Math.min(1, rows.length) : found + 1;
  const at = spot?.report == null ? -1 : columns.findIndex(({ report }) => report.id === spot.report);
  const column = row === 0 && at < 0 ? Math.min(1, columns.length) : at + 1;
  return { row, column, index: Math.min(spot?.index ?? 0, countStops(rows, row, column) - 1) };
}

function spotOf(at: MatrixStop, rows: readonly MatrixRow[], columns: readonly ReportView[]): MatrixSpot {
  return {
    row: at.row === 0 ? headRow : (rows[at.row - 1]?.id ?? headRow),
    report: columns[at.column - 1]?.report.id ?? null,
    index: at.index,
  };
}

function next(
  from: MatrixStop,
  key: string,
  isFar: boolean,
  rows: readonly MatrixRow[],
  columns: number,
): MatrixStop | null {
  const at = (row: number, column: number, index = 0): MatrixStop => {
    const toRow = Math.max(0, Math.min(rows.length, row));
    // The corner holds nothing.
    const toColumn = Math.max(toRow === 0 ? 1 : 0, Math.min(columns, column));
    return { row: toRow, column: toColumn, index: Math.min(index, countStops(rows, toRow, toColumn) - 1) };
  };
  if (isFar && key !== "Home" && key !== "End") return null;
  const { row, column, index } = from;
  switch (key) {
    case "ArrowRight":
      return at(row, column + 1);
    case "ArrowLeft":
      return at(row, column - 1);
    case "ArrowDown":
      if (index + 1 < countStops(rows, row, column)) return { row, column, index: index + 1 };
      return row === rows.length ? from : at(row + 1, column);
    case "ArrowUp":
      if (index > 0) return { row, column, index: index - 1 };
      return row === 0 ? from : at(row - 1, column, Number.POSITIVE_INFINITY);
    case "PageDown":
      return at(row + page, column);
    case "PageUp":
      return at(Math.max(1, row - page), column);
    case "Home":
      return at(isFar ? 1 : row, 0);
    case "End":
      return at(isFar ? rows.length : row, columns);
    default:
      return null;
  }
}
