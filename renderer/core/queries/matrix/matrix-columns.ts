import type { LibraryView, ReportView } from "../library-view.ts";

/** The reports that are not archived, in the order in which they came out; those of the same days, and those whose day is not known, by siglum, the latter last. */
export function reportsByDate(view: LibraryView): readonly ReportView[] {
  const days = ({ report: { published } }: ReportView) =>
    published !== undefined && published.basis !== "unknown" ? `${published.from} ${published.to}` : "~";
  return view.offered.toSorted((a, b) => {
    const [dayA, dayB] = [days(a), days(b)];
    return dayA === dayB ? 0 : dayA < dayB ? -1 : 1;
  });
}
