import { useMemo } from "react";
import {
  archiveReport,
  counted,
  deleteReport,
  hangingOnReports,
  hangingWords,
  type ReportId,
  restoreSamples,
  samplesAway,
  sequence,
  viewOf,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { doneWords } from "#state/done-words.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";

/** What is done with reports as a whole. Each is one step, and says what it did with an offer to take it back. */
export interface ReportDeeds {
  /** Closes their panes; what hung on them goes too, and is said. */
  remove(reports: readonly ReportId[]): void;
  /** Puts them away, their panes too, or takes them out again. */
  archive(reports: readonly ReportId[], isArchived: boolean): void;
  /** Sample reports that are deleted, archived or were never here. */
  countSamplesAway(): number;
  restoreSamples(): void;
}

export function useReportDeeds(): ReportDeeds {
  const desk = useDesk();
  const session = useSession();
  const run = useRun();
  const { samples } = usePorts();
  return useMemo(() => {
    const closePanes = (reports: readonly ReportId[]) => {
      for (const pane of desk.state.panes) if (reports.includes(pane.report)) desk.closePane(pane.id);
    };
    return {
      remove(reports) {
        const hanging = hangingWords(hangingOnReports(viewOf(session.library), reports));
        const planned = run(
          (library) => {
            const steps = reports.map((report) => (seen: typeof library) => deleteReport(seen, { report }));
            const name = steps.length === 1 ? steps[0]?.(library).label : undefined;
            return sequence(library, name ?? `delete ${counted(reports.length, "report")}`, steps);
          },
          // The words are made before: afterwards nothing hangs on them.
          { canUndo: true, ...(hanging === null ? {} : { said: `${deletedWords(session, reports)} with ${hanging}` }) },
        );
        if (planned !== null) closePanes(reports);
      },
      archive(reports, isArchived) {
        const planned = run(
          (library) => {
            const steps = reports.map(
              (report) => (seen: typeof library) => archiveReport(seen, { report, isArchived }),
            );
            const name = steps.length === 1 ? steps[0]?.(library).label : undefined;
            const many = counted(reports.length, "report");
            return sequence(
              library,
              name ?? (isArchived ? `archive ${many}` : `take ${many} out of the archive`),
              steps,
            );
          },
          { canUndo: true },
        );
        if (planned !== null && isArchived) closePanes(reports);
      },
      countSamplesAway: () => samplesAway(session.library, samples()).length,
      restoreSamples: () => void run((library) => restoreSamples(library, samples()), { canUndo: true }),
    };
  }, [desk, session, run, samples]);
}

function deletedWords(session: ReturnType<typeof useSession>, reports: readonly ReportId[]): string {
  const [only] = reports;
  return only !== undefined && reports.length === 1
    ? doneWords(deleteReport(session.library, { report: only }).label)
    : `Deleted ${counted(reports.length, "report")}`;
}
