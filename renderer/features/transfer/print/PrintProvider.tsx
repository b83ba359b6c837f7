import { type ReactNode, useEffect, useMemo, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { NoteContent, ReportView } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { PrintedReportView } from "./PrintedReportView.tsx";
import { pageRules, printTitle } from "./page-rules.ts";
import { type Printing, PrintingContext, type PrintJob } from "./printing.ts";
import "./print-sheet.css";

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
      print();
    });
    return () => {
      isLeft = true;
    };
  }, [isAsked]);
  return (
    <PrintingContext value={printing}>
      {children}
      {job === null || reports.length === 0
        ? null
        : createPortal(<PrintSheet job={job} reports={reports} renderNote={renderNote} />, document.body)}
    </PrintingContext>
  );
}

interface PrintSheetProps {
  readonly job: PrintJob;
  readonly reports: readonly ReportView[];
  readonly renderNote: (content: NoteContent) => ReactNode;
}

/** The pages; on screen they are not there. */
function PrintSheet({ job, reports, renderNote }: PrintSheetProps) {
  useEffect(() => {
    const rules = new CSSStyleSheet();
    rules.replaceSync(pageRules(reports));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
    const { title } = document;
    document.title = printTitle(reports);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
      document.title = title;
    };
  }, [reports]);
  return (
    <div className="print-sheet">
      {reports.map((report) => (
        <PrintedReportView key={report.report.id} report={report} job={job} renderNote={renderNote} />
      ))}
    </div>
  );
}

function isFirst(report: ReportView, index: number, all: readonly ReportView[]): boolean {
  return all.indexOf(report) === index;
}
