import { type CSSProperties, type KeyboardEvent, useRef } from "react";
import { counted, type Matrix, type MatrixRowKind, type ReportId } from "#core/index.ts";
import type { InspectorFilter } from "#state/desk.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { cellStops, headStops } from "./cell-stops.ts";
import { MatrixHead } from "./MatrixHead.tsx";
import { MatrixRowView } from "./MatrixRowView.tsx";
import { rowNouns } from "./matrix-words.ts";
import { useColumnsBeyond } from "./use-columns-beyond.ts";
import { useHeadRoom } from "./use-head-room.ts";
import { type MatrixReader, useMatrixDeeds } from "./use-matrix-deeds.ts";
import { type MatrixStop, placeOf, useMatrixWalk } from "./use-matrix-walk.ts";
import { useRowWindow } from "./use-row-window.ts";
import "./matrix.css";

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly kind: MatrixRowKind;
  /** Rows that there are without narrowing; `null` where it is not narrowed. */
  readonly total: number | null;
  readonly filter: InspectorFilter;
  readonly reader: MatrixReader;
}

/**
 * The matrix itself, a real table walked stop by stop. Enter does what a press does: opens the passage, the report, the dossier, or, in an
 * empty cell, the report searched for the words of the row. In a cell of a claim x says that nothing was found.
 */
export function MatrixGrid({ matrix, kind, total, filter, reader }: MatrixGridProps) {
  const { rows, columns } = matrix;
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const place = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const walk = useMatrixWalk(grid, rows, columns);
  const deeds = useMatrixDeeds(reader, filter);
  const { stop } = walk;
  const { pieces, onScroll } = useRowWindow(place, rows, stop.row - 1);
  const beyond = useColumnsBeyond(place, columns.length);
  useHeadRoom(place);
  const noun = rowNouns[kind];
  const shown = total === null ? counted(rows.length, noun) : `${rows.length} of ${counted(total, noun)}`;

  const act = (at: MatrixStop) => {
    walk.remember();
    const report = columns[at.column - 1]?.report.id ?? null;
    if (at.row === 0) {
      if (report !== null) deeds.openReport(report);
      return;
    }
    const row = rows[at.row - 1];
    const cell = row?.cells[at.column - 1];
    if (row === undefined) return;
    const stops = cell === undefined ? headStops : cellStops(row.subject, cell);
    const chosen = stops[at.index];
    if (chosen !== undefined) deeds.act(row, report, chosen);
  };
  const toggleAbsence = (at: MatrixStop) => {
    const row = rows[at.row - 1];
    const report: ReportId | undefined = columns[at.column - 1]?.report.id;
    if (row?.subject.kind !== "claim" || report === undefined) return false;
    deeds.toggleAbsence(row, report);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = placeOf(event.target);
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (at === null || hasModifier) return walk.props.onKeyDown(event);
    if (event.key === "Enter" || event.key === " ") act(at);
    else if (event.key !== "x" || !isSingleKeyPress(event, hasSingleKeys) || !toggleAbsence(at))
      return walk.props.onKeyDown(event);
    event.preventDefault();
    // The keys of the reader mean another thing.
    event.stopPropagation();
  };
  return (
    <div className="matrix-frame" data-more={beyond.count > 0 || undefined}>
      <div
        ref={place}
        className="matrix-place"
        onScroll={(event) => {
          onScroll(event);
          beyond.look();
        }}
      >
        <p className="visually-hidden" id="matrix-keys">
          Arrows move. Enter opens what stands in a cell. In an empty cell Enter opens the report, searched for the
          words of the row
          {kind === "claims" && hasSingleKeys ? ", and x says that you looked and found nothing" : ""}.
        </p>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what it is; "grid" says that its cells are walked
          role="grid"
          className="matrix"
          aria-label={`${shown} × ${counted(columns.length, "report")}`}
          aria-describedby="matrix-keys"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          style={{ "--matrix-reports": String(Math.max(1, columns.length)) } as CSSProperties}
          onFocus={walk.props.onFocus}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            if (!(event.target instanceof Element)) return;
            const at = placeOf(event.target.closest("[data-at]"));
            if (at === null) return;
            const deed = event.target.closest<HTMLElement>("[data-deed]")?.dataset["deed"];
            if (deed === "absence") toggleAbsence(at);
            else if (deed !== undefined) act(at);
          }}
        >
          <MatrixHead
            columns={columns}
            corner={`${shown} × ${counted(columns.length, "report")}`}
            stop={stop.row === 0 ? stop : null}
            more={beyond.count}
            onMore={beyond.show}
          />
          <tbody>
            {pieces.map((piece) => {
              if (piece.kind === "gap")
                return (
                  <tr key={`gap ${piece.index}`} className="matrix-gap" aria-hidden style={{ height: piece.height }} />
                );
              const row = rows[piece.index];
              return row === undefined ? null : (
                <MatrixRowView
                  key={row.id}
                  row={row}
                  index={piece.index + 1}
                  columns={columns}
                  stop={stop.row === piece.index + 1 ? stop : null}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
