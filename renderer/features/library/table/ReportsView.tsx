import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import {
  counted,
  type ReportColumn,
  type ReportId,
  reportColumns,
  reportRows,
  reportTableRows,
  shownRows,
} from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useTableFile } from "#state/use-table-file.ts";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FileTextIcon } from "#ui/icons.ts";
import { ChosenBar } from "./ChosenBar.tsx";
import { ReportGrid } from "./ReportGrid.tsx";
import { TableTools } from "./TableTools.tsx";
import "./reports-view.css";

export interface ReportsViewProps {
  onAdd(): void;
  onDescribe(report: ReportId): void;
}

/** All reports as a table: found, narrowed, sorted, described cell by cell or several at once, and handed on as CSV. */
export function ReportsView({ onAdd, onDescribe }: ReportsViewProps): ReactNode {
  const desk = useDesk();
  const view = useLibraryView();
  const saveTable = useTableFile();
  const table = useDeskState((state) => state.reports);
  const sought = useDeferredValue(table);
  const [chosen, setChosen] = useState<ReadonlySet<ReportId>>(new Set());
  const all = useMemo(() => reportColumns(view), [view]);
  const columns = useMemo(() => all.filter((column) => !table.hidden.includes(column)), [all, table.hidden]);
  const rows = useMemo(
    () => shownRows(reportRows(view), withKnownColumns(sought, all), columns),
    [view, sought, all, columns],
  );
  const shownChosen = rows.map((row) => row.view.report.id).filter((id) => chosen.has(id));
  const clear = () => desk.arrangeReports({ text: "", values: {} });
  if (view.reports.length === 0) {
    return (
      <section className="reports-view" aria-label="Reports">
        <EmptyState
          title="No reports yet"
          icon={<FileTextIcon />}
          actions={<Button onClick={onAdd}>Add a report</Button>}
        >
          Paste a text, or open a .txt or .md file. Each report has a row here with all that is known of it.
        </EmptyState>
      </section>
    );
  }
  return (
    <section className="reports-view" aria-labelledby="reports-view-name">
      <h2 className="visually-hidden" id="reports-view-name">
        Reports
      </h2>
      <TableTools
        columns={all}
        shown={rows.length}
        total={table.withArchived ? view.reports.length : view.offered.length}
        hasArchived={view.offered.length < view.reports.length}
        onClear={clear}
        onAdd={onAdd}
        onExport={() => void saveTable("reports", reportTableRows(rows, columns))}
      />
      {shownChosen.length === 0 ? null : <ChosenBar chosen={shownChosen} letGo={() => setChosen(new Set())} />}
      {rows.length === 0 ? (
        <EmptyState title="No report passes" level={3} actions={<Button onClick={clear}>Clear the filter</Button>}>
          {view.offered.length === 0
            ? "All reports are archived. “Archived reports too” shows them."
            : `${counted(view.reports.length, "report")} in the library.`}
        </EmptyState>
      ) : (
        <ReportGrid rows={rows} columns={columns} chosen={chosen} onChosen={setChosen} onDescribe={onDescribe} />
      )}
    </section>
  );
}

/** A field may be gone that the table was sorted or narrowed by: it counts no more. */
function withKnownColumns<T extends { readonly values: object; readonly sort: { readonly column: ReportColumn } }>(
  table: T,
  columns: readonly ReportColumn[],
): T {
  const known = (column: string) => (columns as readonly string[]).includes(column);
  const values = Object.fromEntries(Object.entries(table.values).filter(([column]) => known(column)));
  const sort = known(table.sort.column) ? table.sort : { column: "siglum", isDescending: false };
  return { ...table, values, sort };
}
