import type { DragEvent } from "react";
import type { ReportId } from "#core/index.ts";

/** What a dragged report carries; panes take it in. */
const reportDragType = "application/x-variorum-report";

export function dragReport(event: DragEvent, report: ReportId): void {
  event.dataTransfer.setData(reportDragType, report);
  event.dataTransfer.effectAllowed = "copy";
}
