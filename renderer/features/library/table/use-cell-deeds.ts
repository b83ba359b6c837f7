import { useMemo } from "react";
import { describeReport, isReportField, ownValue, type Report, type ReportColumn, setOwnField } from "#core/index.ts";
import { useRun } from "#state/use-run.ts";

export interface CellDeeds {
  /** Unsets what stands in a cell, with an offer to take that back; does nothing where nothing stands. */
  empty(report: Report, column: ReportColumn): void;
}

export function useCellDeeds(): CellDeeds {
  const run = useRun();
  return useMemo(
    () => ({
      empty(report, column) {
        if (isReportField(column)) {
          if (report[column] === undefined) return;
          run((library) => describeReport(library, { report: report.id, metadata: { [column]: null } }), {
            canUndo: true,
          });
        } else if (column.startsWith("own:")) {
          const name = column.slice("own:".length);
          if (ownValue(report, name) === null) return;
          run((library) => setOwnField(library, { reports: [report.id], name, value: null }), { canUndo: true });
        }
      },
    }),
    [run],
  );
}
