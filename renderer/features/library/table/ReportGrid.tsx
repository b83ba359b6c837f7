import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { isCountColumn, type ReportColumn, type ReportId, type ReportRow } from "#core/index.ts";
import { noFilter } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { CellEditor, type EditedCell } from "./CellEditor.tsx";
import { ColumnHead } from "./ColumnHead.tsx";
import { ReportGridRow } from "./ReportGridRow.tsx";
import { RowMenu, type RowMenuProps } from "./RowMenu.tsx";
import { useCellDeeds } from "./use-cell-deeds.ts";
import { gridCell, useGridWalk } from "./use-grid-walk.ts";
import "./report-grid.css";

interface ReportGridProps {
  readonly rows: readonly ReportRow[];
  readonly columns: readonly ReportColumn[];
  readonly chosen: ReadonlySet<ReportId>;
  onChosen(chosen: ReadonlySet<ReportId>): void;
  onDescribe(report: ReportId): void;
}

/** What a press in a row asks for; found by the attributes of what was pressed, so that rows need no functions of their own. */
interface Pressed {
  readonly row: ReportRow;
  readonly column: ReportColumn | null;
  readonly cell: HTMLElement;
}

/**
 * The table itself, walked cell by cell. Enter, F2 or a double press edits; Delete empties; a space chooses the row; on a siglum Enter
 * opens the report, on a number it shows what is counted.
 */
export function ReportGrid({ rows, columns, chosen, onChosen, onDescribe }: ReportGridProps) {
  const desk = useDesk();
  const deeds = useCellDeeds();
  // The tick and the siglum stand before the other columns.
  const walk = useGridWalk(rows.length + 1, columns.length + 1);
  const [edited, setEdited] = useState<EditedCell | null>(null);
  const [menuAt, setMenuAt] = useState<Pick<RowMenuProps, "row" | "anchor" | "back"> | null>(null);
  const lastChosen = useRef<ReportId | null>(null);
  const ids = rows.map((row) => row.view.report.id);
  const shownChosen = ids.filter((id) => chosen.has(id)).length;

  const choose = (id: ReportId, isRange: boolean) => {
    const next = new Set(chosen);
    const from = isRange && lastChosen.current !== null ? ids.indexOf(lastChosen.current) : -1;
    const at = ids.indexOf(id);
    const isOn = !chosen.has(id);
    const range = from < 0 ? [id] : ids.slice(Math.min(from, at), Math.max(from, at) + 1);
    for (const one of range) {
      if (isOn) next.add(one);
      else next.delete(one);
    }
    lastChosen.current = id;
    onChosen(next);
  };
  const pressedIn = (target: EventTarget): Pressed | null => {
    if (!(target instanceof Element)) return null;
    const cell = target.closest<HTMLElement>("tbody :is(td, th)");
    const row = rows[Number(cell?.parentElement?.dataset["row"] ?? Number.NaN)];
    if (cell === null || row === undefined) return null;
    return { row, column: (cell.dataset["column"] as ReportColumn | undefined) ?? null, cell };
  };
  const act = ({ row, column, cell }: Pressed) => {
    const report = row.view.report.id;
    if (column === "siglum") desk.bringReport(report);
    else if (column === "highlights" || column === "notes" || column === "claims") {
      desk.filterInspector({ ...noFilter, report });
      desk.showInspector(column);
    } else if (column !== null && !isCountColumn(column)) setEdited({ row, column, cell });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const pressed = pressedIn(event.target);
    if (pressed === null || event.ctrlKey || event.metaKey || event.altKey) {
      walk.props.onKeyDown(event);
      return;
    }
    const { row, column, cell } = pressed;
    const isMenu = event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);
    if (isMenu) setMenuAt({ row, anchor: cell, back: walkedIn(cell) });
    else if ((event.key === "Enter" || event.key === "F2") && column !== null) act(pressed);
    else if (event.key === " ") choose(row.view.report.id, event.shiftKey);
    else if (event.key === "Delete" && column !== null) deeds.empty(row.view.report, column);
    else {
      walk.props.onKeyDown(event);
      return;
    }
    event.preventDefault();
    // The keys of the reader mean another thing.
    event.stopPropagation();
  };
  const endEditing = useCallback(() => setEdited(null), []);
  return (
    <div className="report-grid-place">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what it is; "grid" says that its cells are walked
        role="grid"
        className="report-grid"
        aria-label="Reports"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        onFocus={walk.props.onFocus}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const pressed = pressedIn(event.target);
          if (pressed === null) return;
          if (pressed.column === null) choose(pressed.row.view.report.id, event.shiftKey);
          else if (event.target instanceof Element && event.target.closest("[data-more]") !== null)
            setMenuAt({
              row: pressed.row,
              anchor: event.target.closest<HTMLElement>("[data-more]") ?? pressed.cell,
              back: walkedIn(pressed.cell),
            });
          else if (event.target instanceof Element && event.target.closest("[data-deed]") !== null) act(pressed);
          else pressed.cell.focus();
        }}
        onDoubleClick={(event) => {
          const pressed = pressedIn(event.target);
          if (pressed !== null && pressed.column !== "siglum") act(pressed);
        }}
        onContextMenu={(event) => {
          const pressed = pressedIn(event.target);
          if (pressed === null) return;
          event.preventDefault();
          setMenuAt({ row: pressed.row, anchor: pressed.cell, back: walkedIn(pressed.cell) });
        }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="report-grid-tick">
              <input
                type="checkbox"
                aria-label="Choose all that are shown"
                checked={shownChosen === rows.length}
                ref={(box) => {
                  if (box !== null) box.indeterminate = shownChosen > 0 && shownChosen < rows.length;
                }}
                onChange={() => onChosen(shownChosen === rows.length ? new Set() : new Set(ids))}
                {...gridCell(0, 0, walk.stop.row === 0 && walk.stop.column === 0)}
              />
            </th>
            {columns.map((column, index) => (
              <ColumnHead
                key={column}
                column={column}
                cell={gridCell(0, index + 1, walk.stop.row === 0 && walk.stop.column === index + 1)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <ReportGridRow
              key={row.view.report.id}
              row={row}
              index={index}
              columns={columns}
              isChosen={chosen.has(row.view.report.id)}
              stop={walk.stop.row === index + 1 ? walk.stop.column : null}
            />
          ))}
        </tbody>
      </table>
      {edited === null ? null : <CellEditor edited={edited} close={endEditing} />}
      {menuAt === null ? null : <RowMenu {...menuAt} onDescribe={onDescribe} close={() => setMenuAt(null)} />}
    </div>
  );
}

/** What takes the focus in a cell, so that the arrows go on from there. */
function walkedIn(cell: HTMLElement): HTMLElement {
  return cell.matches("[data-cell]") ? cell : (cell.querySelector<HTMLElement>("[data-cell]") ?? cell);
}
