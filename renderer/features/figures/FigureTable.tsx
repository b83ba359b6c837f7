import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import { type FigureRow, figureRowKinds, type ReportView } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { takeLeftRow } from "#state/left-row.ts";
import { useLibrary } from "#state/session-context.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { useCellWalk } from "#ui/use-cell-walk.ts";
import { AbsentRow } from "./AbsentRow.tsx";
import { FigureRowView } from "./FigureRowView.tsx";
import { confirmedBy } from "./figure-table.ts";
import { kindNames } from "./figure-words.ts";
import "./figure-table.css";

export interface FigureDeeds {
  open(row: FigureRow): void;
  confirm(row: FigureRow): void;
  tie(row: FigureRow): void;
  dismiss(row: FigureRow): void;
  toggleAbsence(report: ReportView): void;
}

interface FigureTableProps {
  readonly rows: readonly FigureRow[];
  readonly absent: readonly ReportView[];
  /** "area", or "figure": what the absent reports lack. */
  readonly absentWhat: string;
  /** The kind under which "looked, nothing" is recorded; `null` where nothing can be: a search is no kind. */
  readonly absentKind: string | null;
  readonly deeds: FigureDeeds;
}

/** Figures by kind, then the reports without any. Arrows walk; Enter opens, y confirms, c ties, x or Delete dismisses, n records "looked, nothing". */
export function FigureTable({ rows, absent, absentWhat, absentKind, deeds }: FigureTableProps) {
  const desk = useDesk();
  const library = useLibrary();
  const table = useRef<HTMLTableElement>(null);
  const groups = useMemo(() => {
    let index = 0;
    return figureRowKinds.flatMap((kind) => {
      const own = rows.filter((row) => row.kind === kind);
      if (own.length === 0) return [];
      const first = index;
      index += own.length;
      return [{ kind, own, first }];
    });
  }, [rows]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const walk = useCellWalk("0 0");
  useEffect(() => {
    const left = takeLeftRow("figures");
    if (left === null) return;
    table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(left)}"] [data-deed="open"]`)?.focus();
  }, []);

  const at = (target: EventTarget) => {
    const line = target instanceof Element ? target.closest<HTMLElement>("tr[data-row], tr[data-absent]") : null;
    const row = byId.get(line?.dataset["row"] ?? "");
    const report = absent.find((one) => one.report.id === line?.dataset["absent"]);
    return { row, report };
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const deed = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-deed]") : null;
    const { row, report } = at(event.target);
    const name = deed?.dataset["deed"];
    if (name === "absence" && report !== undefined) deeds.toggleAbsence(report);
    else if (row !== undefined && (name === "open" || name === "confirm" || name === "tie")) {
      if (name === "confirm") keepFocus(deed);
      deeds[name](row);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { row, report } = at(event.target);
    const isSingle = isSingleKeyPress(event, desk.state.hasSingleKeys);
    const isDismissing = (isSingle && event.key === "x") || (event.key === "Delete" && !event.repeat);
    if (isSingle && row !== undefined && event.key === "y") {
      keepFocus(event.target);
      deeds.confirm(row);
    } else if (isSingle && row !== undefined && event.key === "c" && row.suggestion !== null) deeds.tie(row);
    else if (isDismissing && row !== undefined && row.suggestion !== null && row.highlight === null) {
      const beside = besideRow(event.target);
      deeds.dismiss(row);
      beside?.focus();
    } else if (isSingle && report !== undefined && absentKind !== null && event.key === "n")
      deeds.toggleAbsence(report);
    else {
      walk.props.onKeyDown(event);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <table
      className="figure-table"
      aria-label="Figures"
      ref={table}
      onFocus={walk.props.onFocus}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {[
            "Place",
            "Figure as printed",
            "Of what and where",
            "As of",
            "Said by",
            "Said on",
            "Verification",
            "Confirmed by",
            "Claims",
          ].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ kind, own, first }) => (
        <tbody key={kind}>
          <tr className="figure-kind">
            <th colSpan={9} scope="rowgroup">
              {kindNames[kind]} <span>{own.length}</span>
            </th>
          </tr>
          {own.map((row, index) => (
            <FigureRowView
              key={row.id}
              row={row}
              index={first + index}
              confirmedBy={confirmedBy(library, row)}
              cell={walk.cell}
              stop={stopIn(walk, first + index)}
            />
          ))}
        </tbody>
      ))}
      {absent.length === 0 ? null : (
        <tbody>
          <tr className="figure-kind">
            <th colSpan={9} scope="rowgroup">
              {`No ${absentWhat} found by the app`} <span>{absent.length}</span>
            </th>
          </tr>
          {absent.map((report, index) => (
            <AbsentRow
              key={report.report.id}
              report={report}
              what={absentWhat}
              kind={absentKind}
              cell={walk.cell(rows.length + index, 0)}
            />
          ))}
        </tbody>
      )}
    </table>
  );
}

/** The column of a row that Tab reaches; rows are drawn anew only where it changes. */
function stopIn(walk: ReturnType<typeof useCellWalk>, row: number): number | null {
  const columns = [0, 1, 2].filter((column) => walk.cell(row, column).tabIndex === 0);
  return columns[0] ?? null;
}

/** The button goes away with the deed: the row's first one takes the focus. */
function keepFocus(target: EventTarget | null): void {
  if (target instanceof Element) target.closest("tr")?.querySelector<HTMLElement>('[data-deed="open"]')?.focus();
}

function besideRow(target: EventTarget): HTMLElement | null {
  const rows = target instanceof Element ? [...(target.closest("table")?.querySelectorAll("tr[data-row]") ?? [])] : [];
  const at = target instanceof Element ? rows.indexOf(target.closest("tr") ?? target) : -1;
  return (rows[at + 1] ?? rows[at - 1])?.querySelector<HTMLElement>('[data-deed="open"]') ?? null;
}
