import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type FigureRow, figureRowKinds, type ReportView } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { takeLeftRow } from "#state/left-row.ts";
import { useLibrary } from "#state/session-context.tsx";
import { isSingleKeyPress } from "#ui/single-key-press.ts";
import { useCellWalk } from "#ui/use-cell-walk.ts";
import { AbsentRow } from "./AbsentRow.tsx";
import { canDismiss, FigureRowView } from "./FigureRowView.tsx";
import { confirmedBy } from "./figure-table.ts";
import { kindNames } from "./figure-words.ts";
import { isFolded, mostColumns, useFolded } from "./use-folded.ts";
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

const heads = [
  { name: "Place", className: "figure-head-place" },
  { name: "Figure as printed", className: "figure-head-printed" },
  { name: "Of what and where" },
  { name: "As of", className: "figure-head-date" },
  { name: "Said by" },
  { name: "Said on", className: "figure-head-date" },
  { name: "Verification", className: "figure-head-verification" },
  { name: "Confirmed by", className: "figure-head-confirmed" },
  { name: "Claims", className: "figure-head-claims" },
] as const satisfies readonly { readonly name: string; readonly className?: string }[];

/** So many rows are drawn at once. */
const atOnce = 100;

/** Figures by kind, then the reports without any. Arrows walk; Enter opens, y confirms, c ties, x or Delete dismisses, n records "looked, nothing". */
export function FigureTable({ rows, absent, absentWhat, absentKind, deeds }: FigureTableProps) {
  const library = useLibrary();
  const table = useRef<HTMLTableElement>(null);
  const hasSingleKeys = useDeskState((state) => state.hasSingleKeys);
  const [limit, setLimit] = useState(atOnce);
  const groups = useMemo(() => groupsOf(rows, limit), [rows, limit]);
  const shown = Math.min(rows.length, limit);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const walk = useCellWalk("0 0");
  const folded = useFolded(table);
  const columns = mostColumns - folded;
  /** The row that has the focus as soon as it is drawn. */
  const wanted = useRef<string | null>(null);
  const rowsAtFirst = useRef(rows);
  const focusWanted = () => {
    const row =
      wanted.current === null ? null : table.current?.querySelector(`[data-row="${CSS.escape(wanted.current)}"]`);
    if (row == null) return;
    wanted.current = null;
    row.querySelector<HTMLElement>('[data-deed="open"]')?.focus();
  };
  const focusFirst = useRef(focusWanted);
  useEffect(() => {
    wanted.current = takeLeftRow("figures");
    focusFirst.current();
    // Not drawn yet: it stands further down.
    const place = inOrder(rowsAtFirst.current).findIndex(({ id }) => id === wanted.current);
    setLimit((now) => Math.max(now, Math.ceil((place + 1) / atOnce) * atOnce));
  }, []);
  useLayoutEffect(focusWanted);
  useEffect(() => {
    // Whoever has gone on by then is not called back.
    const forget = () => {
      wanted.current = null;
    };
    addEventListener("keydown", forget, { capture: true });
    addEventListener("pointerdown", forget, { capture: true });
    return () => {
      removeEventListener("keydown", forget, { capture: true });
      removeEventListener("pointerdown", forget, { capture: true });
    };
  }, []);
  const showMore = () => {
    wanted.current = inOrder(rows)[limit]?.id ?? null;
    setLimit(limit + atOnce);
  };
  const dismiss = (row: FigureRow, target: EventTarget) => {
    const beside = besideRow(target);
    deeds.dismiss(row);
    beside?.focus();
  };

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
    else if (row !== undefined && name === "dismiss") dismiss(row, event.target);
    else if (row !== undefined && (name === "open" || name === "confirm" || name === "tie")) {
      if (name === "confirm") keepFocus(deed);
      deeds[name](row);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { row, report } = at(event.target);
    const isSingle = isSingleKeyPress(event, hasSingleKeys);
    const isDismissing = (isSingle && event.key === "x") || (event.key === "Delete" && !event.repeat);
    if (isSingle && row !== undefined && event.key === "y") {
      keepFocus(event.target);
      deeds.confirm(row);
    } else if (isSingle && row !== undefined && event.key === "c" && row.suggestion !== null) deeds.tie(row);
    else if (isDismissing && row !== undefined && canDismiss(row)) dismiss(row, event.target);
    else if (isSingle && report !== undefined && absentKind !== null && event.key === "n") deeds.toggleAbsence(report);
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
          {heads
            .filter(({ name }) => !isFolded(name.toLowerCase(), folded))
            .map(({ name, ...rest }) => (
              <th key={name} scope="col" {...rest}>
                {name}
              </th>
            ))}
        </tr>
      </thead>
      {groups.map(({ kind, own, first, count }) => (
        <tbody key={kind}>
          <tr className="figure-kind">
            <th colSpan={columns} scope="rowgroup">
              {kindNames[kind]} <span>{count}</span>
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
              folded={folded}
              dismissKey={hasSingleKeys ? "X" : "Delete"}
            />
          ))}
        </tbody>
      ))}
      {rows.length === shown ? null : (
        <tbody>
          <tr>
            <td colSpan={columns} className="figure-more">
              <button type="button" onClick={showMore} {...walk.cell(shown, 0)}>
                {`Show more (${(rows.length - shown).toLocaleString("en")} left)`}
              </button>
            </td>
          </tr>
        </tbody>
      )}
      {absent.length === 0 ? null : (
        <tbody>
          <tr className="figure-kind">
            <th colSpan={columns} scope="rowgroup">
              {`No ${absentWhat} found by the app`} <span>{absent.length}</span>
            </th>
          </tr>
          {absent.map((report, index) => (
            <AbsentRow
              key={report.report.id}
              report={report}
              what={absentWhat}
              kind={absentKind}
              columns={columns}
              cell={walk.cell(shown + 1 + index, 0)}
            />
          ))}
        </tbody>
      )}
    </table>
  );
}

/** In the order of the table. */
function inOrder(rows: readonly FigureRow[]): readonly FigureRow[] {
  return figureRowKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

/** By kind, as many rows as are drawn, with how many there are. */
function groupsOf(rows: readonly FigureRow[], limit: number) {
  const drawn = new Set(inOrder(rows).slice(0, limit));
  let first = 0;
  return figureRowKinds.flatMap((kind) => {
    const all = rows.filter((row) => row.kind === kind);
    const group = { kind, own: all.filter((row) => drawn.has(row)), first, count: all.length };
    first += all.length;
    return group.own.length === 0 ? [] : [group];
  });
}

/** The column of a row that Tab reaches; rows are drawn anew only where it changes. */
function stopIn(walk: ReturnType<typeof useCellWalk>, row: number): number | null {
  const columns = [0, 1, 2, 3].filter((column) => walk.cell(row, column).tabIndex === 0);
  return columns[0] ?? null;
}

/** The button goes away with the deed: the row's first one takes the focus. */
function keepFocus(target: EventTarget | null): void {
  if (target instanceof Element) target.closest("tr")?.querySelector<HTMLElement>('[data-deed="open"]')?.focus();
}

function besideRow(target: EventTarget): HTMLElement | null {
  const rows = target instanceof Element ? [...(target.closest("table")?.querySelectorAll("tr[data-row]") ?? [])] : [];
  const at = target instanceof Element ? rows.indexOf(target.closest("tr") ?? target) : -1;
  const beside = rows[at + 1] ?? rows[at - 1];
  if (beside !== undefined) return beside.querySelector<HTMLElement>('[data-deed="open"]');
  // The last row takes the focus with it: the place where rows were has it, and reads on.
  return target instanceof Element ? target.closest<HTMLElement>('[role="region"]') : null;
}
