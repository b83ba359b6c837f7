import { useState } from "react";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { EmptyState } from "#ui/EmptyState.tsx";
import { FileTextIcon } from "#ui/icons.ts";
import { useSlots } from "../slots.ts";
import { draggedIn, isDropWelcome } from "./pane-drag.ts";

const offered = 6;

/** Stands where no report is open, and opens one by click or drop. */
export function EmptyReader() {
  const desk = useDesk();
  const { emptyActions } = useSlots();
  const { reports } = useLibraryView();
  const [isOver, setOver] = useState(false);
  return (
    <div
      className="empty-reader"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!isDropWelcome(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const dragged = draggedIn(event);
        setOver(false);
        if (dragged?.kind !== "report") return;
        event.preventDefault();
        desk.openReport(dragged.report);
      }}
    >
      <EmptyState
        title={reports.length === 0 ? "No reports yet" : "No report is open"}
        icon={<FileTextIcon />}
        actions={
          <>
            {reports.slice(0, offered).map(({ report, siglum, title }) => (
              <Button
                key={report.id}
                icon={<span className="siglum">{siglum}</span>}
                onClick={() => desk.openReport(report.id)}
              >
                <span className="empty-reader-title">{title.text}</span>
              </Button>
            ))}
            {emptyActions}
          </>
        }
      >
        {reports.length === 0
          ? "Add two or more reports of the same events to read them side by side."
          : "Open one or more to read them side by side. A report can also be dragged here from the library."}
      </EmptyState>
    </div>
  );
}
