import type { DragEvent, KeyboardEvent, MouseEvent } from "react";
import type { ReportId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { dragReport } from "./drag-report.ts";

/** What makes a button stand for a report. */
export interface ReportButtonProps {
  readonly type: "button";
  readonly draggable: true;
  onDragStart(event: DragEvent): void;
  onClick(event: MouseEvent): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Shows a report where it stands open, else beside the others; with Ctrl or ⌘ beside the others in any case. Dragged, it goes into a pane. */
export function useReportButton(report: ReportId): ReportButtonProps {
  const desk = useDesk();
  const open = (isBeside: boolean) => {
    const isThere = desk.state.panes.some((pane) => pane.report === report);
    if (isThere && !isBeside) desk.showReport(report);
    else desk.openReport(report);
  };
  return {
    type: "button",
    draggable: true,
    onDragStart: (event) => dragReport(event, report),
    onClick: (event) => open(event.ctrlKey || event.metaKey),
    // Enter presses a button only by itself, not with Ctrl.
    onKeyDown: (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      open(true);
    },
  };
}
