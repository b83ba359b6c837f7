import { type ReactNode, useState } from "react";
import { paneLimit } from "#state/desk.ts";
import { useDesk } from "#state/desk-context.tsx";
import { type DropPlace, draggedIn, dropIndex, dropPlaceAt, isDropWelcome } from "./pane-drag.ts";
import "./droppable.css";

/** A pane as a place to drop on: a pane moves beside it, a report from the rail opens beside it, or in it where six are open. */
export function Droppable({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const desk = useDesk();
  const [place, setPlace] = useState<DropPlace | null>(null);
  return (
    <div
      className="droppable"
      data-drop={place?.side}
      onDragOver={(event) => {
        if (!isDropWelcome(event)) return;
        event.preventDefault();
        const next = dropPlaceAt(event, id);
        if (next.side !== place?.side) setPlace(next);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setPlace(null);
      }}
      onDrop={(event) => {
        const dragged = draggedIn(event);
        setPlace(null);
        if (dragged === null) return;
        event.preventDefault();
        const ids = desk.state.panes.map((pane) => pane.id);
        const index = dropIndex(ids, dropPlaceAt(event, id), dragged);
        if (dragged.kind === "pane") desk.movePane(dragged.id, index);
        else if (ids.length < paneLimit) desk.openReport(dragged.report, index);
        else desk.showReportIn(id, dragged.report);
      }}
    >
      {children}
    </div>
  );
}
