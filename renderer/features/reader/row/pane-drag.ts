import type { DragEvent as ReactDragEvent } from "react";
import type { ReportId } from "#core/index.ts";

const paneType = "application/x-variorum-pane";
const reportType = "application/x-variorum-report";

/** What is being dragged over the row of panes. */
export type Dragged =
  | { readonly kind: "pane"; readonly id: string }
  | { readonly kind: "report"; readonly report: ReportId };

/** Where a drop would land: the edge of a pane. */
export interface DropPlace {
  readonly pane: string;
  readonly side: "before" | "after";
}

export function dragPane(event: ReactDragEvent<HTMLElement>, id: string): void {
  event.dataTransfer.setData(paneType, id);
  event.dataTransfer.effectAllowed = "move";
}

/** True for what can be dropped on the row; what exactly it is, the browser says only at the drop. */
export function isDropWelcome(event: ReactDragEvent<HTMLElement>): boolean {
  return event.dataTransfer.types.includes(paneType) || event.dataTransfer.types.includes(reportType);
}

export function draggedIn(event: ReactDragEvent<HTMLElement>): Dragged | null {
  const id = event.dataTransfer.getData(paneType);
  if (id !== "") return { kind: "pane", id };
  const report = event.dataTransfer.getData(reportType);
  return report === "" ? null : { kind: "report", report: report as ReportId };
}

/** The nearer edge of the pane under the pointer. */
export function dropPlaceAt(event: ReactDragEvent<HTMLElement>, pane: string): DropPlace {
  const box = event.currentTarget.getBoundingClientRect();
  return { pane, side: event.clientX < box.left + box.width / 2 ? "before" : "after" };
}

/** The index in the row that a drop asks for; a pane that is moved does not count as standing in the row. @param ids of the panes in order. */
export function dropIndex(ids: readonly string[], place: DropPlace, dragged: Dragged): number {
  const others = dragged.kind === "pane" ? ids.filter((id) => id !== dragged.id) : ids;
  if (dragged.kind === "pane" && dragged.id === place.pane) return ids.indexOf(place.pane);
  return others.indexOf(place.pane) + (place.side === "after" ? 1 : 0);
}
