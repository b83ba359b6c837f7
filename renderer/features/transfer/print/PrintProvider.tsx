import { type ReactNode, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { NoteContent, ReportView } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { hasPrintSheet } from "#ui/has-print-sheet.ts";
import { PrintSheet } from "#ui/PrintSheet.tsx";
import { hasPrintingView } from "#ui/use-is-printing.ts";
import { PrintedReportView } from "./PrintedReportView.tsx";
import { pageRules, printTitle } from "./page-rules.ts";
import { type Printing, PrintingContext, type PrintJob } from "./printing.ts";
import "./printed-report.css";

export interface PrintProviderProps {
  /** A note to read. */
  readonly renderNote: (content: NoteContent) => ReactNode;
  readonly children: ReactNode;
}

/**
 * Lays reports out for paper, beside the app and out of sight, while they are printed. The browser's own print command prints the
 * report in the active pane instead of the window.
 */
export function PrintProvider({ renderNote, children }: PrintProviderProps) {
  const desk = useDesk();
  const { output } = usePorts();
  const view = useLibraryView();
  const [job, setJob] = useState<PrintJob | null>(null);
  const [isAsked, setAsked] = useState(false);
  const reports = useMemo(
    () => (job?.reports ?? []).flatMap((id) => view.reportById.get(id) ?? []).filter(isFirst),
    [job, view],
  );
  const printing = useMemo<Printing>(
    () => ({
      print: (next) => {
        setJob(next);
        setAsked(true);
      },
    }),
    [],
  );
  useEffect(() => {
    const prepare = () => {
      if (hasPrintSheet() || hasPrintingView()) return;
      const pane = desk.state.panes.find(({ id }) => id === desk.state.activePane);
      if (pane === undefined) return;
      flushSync(() => setJob((present) => present ?? { reports: [pane.report], hasHighlights: true, hasNotes: true }));
    };
    const clear = () => setJob(null);
    addEventListener("beforeprint", prepare);
    addEventListener("afterprint", clear);
    return () => {
      removeEventListener("beforeprint", prepare);
      removeEventListener("afterprint", clear);
    };
  }, [desk]);
  useEffect(() => {
    if (!isAsked) return;
    let isLeft = false;
    // The dialog that asked is still closing, and the reading face may not have been needed yet.
    void document.fonts.ready.then(() => {
      if (isLeft) return;
      setAsked(false);
      output.print();
    });
    return () => {
      isLeft = true;
    };
  }, [isAsked, output]);
  return (
    <PrintingContext value={printing}>
      {children}
      {job === null || reports.length === 0 ? null : (
        <PrintSheet title={printTitle(reports)} rules={pageRules(reports)}>
          {reports.map((report) => (
            <PrintedReportView key={report.report.id} report={report} job={job} renderNote={renderNote} />
          ))}
        </PrintSheet>
      )}
    </PrintingContext>
  );
}

function isFirst(report: ReportView, index: number, all: readonly ReportView[]): boolean {
  return all.indexOf(report) === index;
}
