import type { HighlightView, LibraryView, ReportId, ReportView } from "#core/index.ts";

/** Highlights that wait for a person to say where they stand, by siglum and place. @param report of this report only. */
export function toRepair(view: LibraryView, report: ReportId | null = null): readonly HighlightView[] {
  return view.reports.filter((one) => report === null || one.report.id === report).flatMap((one) => waitingIn(one));
}

/** Those of one report: with a question mark first, in reading order, then the lost ones. */
function waitingIn(report: ReportView): readonly HighlightView[] {
  return [
    ...report.highlights.filter(({ anchor }) => anchor.kind === "moved"),
    ...report.unplaced.filter(({ anchor }) => anchor.kind === "lost"),
  ];
}
