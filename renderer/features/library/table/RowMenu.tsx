import { useRef } from "react";
import { hangingOnReports, hangingWords, type ReportId, type ReportRow } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Menu } from "#ui/Menu.tsx";
import { useReportDeeds } from "../use-report-deeds.ts";

export interface RowMenuProps {
  readonly row: ReportRow;
  readonly anchor: HTMLElement;
  /** Has the focus when the menu goes. */
  readonly back: HTMLElement;
  onDescribe(report: ReportId): void;
  close(): void;
}

/** What can be done with the report of one row. */
export function RowMenu({ row, anchor, back, onDescribe, close }: RowMenuProps) {
  const desk = useDesk();
  const view = useLibraryView();
  const deeds = useReportDeeds();
  const returnTo = useRef<HTMLElement>(back);
  const { report, siglum } = row.view;
  const isArchived = report.archived === true;
  return (
    <Menu
      open
      onOpenChange={(open) => (open ? undefined : close())}
      anchor={anchor}
      label={`Report ${siglum}`}
      returnFocus={returnTo}
      entries={[
        { id: "open", label: "Open", opens: true, onSelect: () => desk.bringReport(report.id) },
        { id: "describe", label: "Describe…", opens: true, onSelect: () => onDescribe(report.id) },
        {
          id: "compare",
          label: "Compare with another report…",
          opens: true,
          onSelect: () => desk.comparing.compareReport(report.id),
        },
        { kind: "separator", id: "line" },
        {
          id: "archive",
          label: isArchived ? "Take out of the archive" : "Archive",
          onSelect: () => deeds.archive([report.id], !isArchived),
        },
        {
          id: "delete",
          label: "Delete",
          detail: hangingWords(hangingOnReports(view, [report.id])) ?? undefined,
          onSelect: () => deeds.remove([report.id]),
        },
      ]}
    />
  );
}
