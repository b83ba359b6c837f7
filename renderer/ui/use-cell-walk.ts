import { type FocusEvent, type KeyboardEvent, useState } from "react";

interface Cell {
  readonly element: HTMLElement;
  readonly row: number;
  readonly column: number;
}

export interface CellWalk {
  /** For a control in a table: one of them is the stop that Tab reaches, arrows lead to the others. */
  cell(row: number, column: number): { readonly "data-cell": string; readonly tabIndex: 0 | -1 };
  /** For the table. */
  readonly props: { onKeyDown(event: KeyboardEvent<HTMLElement>): void; onFocus(event: FocusEvent<HTMLElement>): void };
}

/**
 * Arrow keys, Home and End through the controls of a table; a place without a control is passed over.
 * @param first the cell that is the stop before any had the focus, as "row column".
 */
export function useCellWalk(first: string): CellWalk {
  const [stop, setStop] = useState<string | null>(null);
  const wanted = stop ?? first;
  return {
    cell: (row, column) => {
      const name = `${row} ${column}`;
      return { "data-cell": name, tabIndex: name === wanted ? 0 : -1 };
    },
    props: {
      onFocus: (event) => {
        const name = event.target.dataset.cell;
        if (name !== undefined) setStop(name);
      },
      onKeyDown: (event) => {
        const from = cellOf(event.target);
        if (from === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
        const cells = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-cell]")].flatMap(
          (element) => cellOf(element) ?? [],
        );
        const to = next(cells, from, event.key);
        if (to === undefined) return;
        event.preventDefault();
        to?.element.focus();
        to?.element.scrollIntoView({ block: "nearest", inline: "nearest" });
      },
    },
  };
}

function cellOf(element: EventTarget): Cell | null {
  const name = element instanceof HTMLElement ? element.dataset.cell : undefined;
  if (name === undefined) return null;
  const [row = 0, column = 0] = name.split(" ").map(Number);
  return { element: element as HTMLElement, row, column };
}

/** `undefined` for a key that leads nowhere in a table, `null` at its edge. */
function next(cells: readonly Cell[], from: Cell, key: string): Cell | null | undefined {
  const inRow = cells.filter(({ row }) => row === from.row);
  const inColumn = cells.filter(({ column }) => column === from.column);
  switch (key) {
    case "ArrowRight":
      return inRow.find(({ column }) => column > from.column) ?? null;
    case "ArrowLeft":
      return inRow.findLast(({ column }) => column < from.column) ?? null;
    case "ArrowDown":
      return inColumn.find(({ row }) => row > from.row) ?? null;
    case "ArrowUp":
      return inColumn.findLast(({ row }) => row < from.row) ?? null;
    case "Home":
      return inRow[0];
    case "End":
      return inRow.at(-1);
    default:
      return undefined;
  }
}
