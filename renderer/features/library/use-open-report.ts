import type { ReportId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";

/** Opens a report as the reader expects: shows it where it stands open, else beside the others. */
export function useOpenReport(): (report: ReportId, isBeside: boolean) => void {
  const desk = useDesk();
  return (report, isBeside) => {
    const isThere = desk.state.panes.some((pane) => pane.report === report);
    if (isThere && !isBeside) desk.showReport(report);
    else desk.openReport(report);
  };
}
