import { type FocusEvent, type KeyboardEvent, useState } from "react";

/** A cell of the grid; row 0 is that of the heads. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridWalk {
  /** The one cell that Tab reaches. */
  readonly stop: GridPlace;
  /** For the grid. */
  readonly props: { onKeyDown(event: KeyboardEvent<HTMLElement>): void; onFocus(event: FocusEvent<HTMLElement>): void };
}

/** Rows that a page key goes. */
const page = 15;

/**
 * Walks a grid as its pattern asks: arrows, Home and End in the row, with Ctrl in the grid, page keys. What takes the focus in a cell
 * bears `data-cell="row column"`.
 */
export function useGridWalk(rows: number, columns: number): GridWalk {
  const [wanted, setWanted] = useState<GridPlace>({ row: 1, column: 0 });
  const stop = { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) };
  return {
    stop,
    props: {
      onFocus: (event) => {
        const place = placeOf(event.target);
        if (place !== null && (place.row !== stop.row || place.column !== stop.column)) setWanted(place);
      },
      onKeyDown: (event) => {
        const from = placeOf(event.target);
        if (from === null || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
        const to = next(from, event.key, event.ctrlKey, rows - 1, columns - 1);
        if (to === null) return;
        event.preventDefault();
        const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`);
        cell?.focus();
        cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
      },
    },
  };
}

/** For what takes the focus in a cell. */
export function gridCell(row: number, column: number, isStop: boolean) {
  return { "data-cell": `${row} ${column}`, tabIndex: isStop ? 0 : -1 } as const;
}

function placeOf(element: EventTarget): GridPlace | null {
  const name = element instanceof HTMLElement ? element.dataset["cell"] : undefined;
  if (name === undefined) return null;
  const [row = 0, column = 0] = name.split(" ").map(Number);
  return { row, column };
}

function next({ row, column }: GridPlace, key: string, isFar: boolean, lastRow: number, lastColumn: number) {
  const at = (toRow: number, toColumn: number): GridPlace => ({
    row: Math.max(0, Math.min(lastRow, toRow)),
    column: Math.max(0, Math.min(lastColumn, toColumn)),
  });
  if (isFar && key !== "Home" && key !== "End") return null;
  switch (key) {
    case "ArrowRight":
      return at(row, column + 1);
    case "ArrowLeft":
      return at(row, column - 1);
    case "ArrowDown":
      return at(row + 1, column);
    case "ArrowUp":
      return at(row - 1, column);
    case "PageDown":
      return at(row + page, column);
    case "PageUp":
      return at(Math.max(1, row - page), column);
    case "Home":
      return at(isFar ? 1 : row, 0);
    case "End":
      return at(isFar ? lastRow : row, lastColumn);
    default:
      return null;
  }
}
