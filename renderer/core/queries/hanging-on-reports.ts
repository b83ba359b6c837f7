import type { ClaimId, ReportId } from "../model/ids.ts";
import { counted } from "./count-words.ts";
import type { HighlightView, LibraryView } from "./library-view.ts";

/** What people have put on reports. */
export interface HangingOnReports {
  readonly highlights: number;
  /** On the reports themselves and on their highlights. */
  readonly notes: number;
  /** For which a passage of theirs is evidence. */
  readonly claims: number;
}

interface Hanging {
  highlights: number;
  notes: number;
  readonly claims: Set<ClaimId>;
}

const tables = new WeakMap<LibraryView, ReadonlyMap<ReportId, Hanging>>();

/** What hangs on some reports; a claim that several of them speak of counts once. */
export function hangingOnReports(view: LibraryView, reports: readonly ReportId[]): HangingOnReports {
  const table = tableOf(view);
  const parts = reports.flatMap((id) => table.get(id) ?? []);
  return {
    highlights: parts.reduce((sum, part) => sum + part.highlights, 0),
    notes: parts.reduce((sum, part) => sum + part.notes, 0),
    claims: new Set(parts.flatMap(({ claims }) => [...claims])).size,
  };
}

/** Made once for each view, with one walk through it. */
function tableOf(view: LibraryView): ReadonlyMap<ReportId, Hanging> {
  const present = tables.get(view);
  if (present !== undefined) return present;
  const table = new Map<ReportId, Hanging>(
    view.reports.map(({ report }) => [report.id, { highlights: 0, notes: 0, claims: new Set() }]),
  );
  for (const { report, evidence } of view.highlights) {
    const own = table.get(report.report.id);
    if (own === undefined) continue;
    own.highlights += 1;
    for (const { claim } of evidence) own.claims.add(claim);
  }
  for (const note of view.notes) {
    // A reply hangs on what its note hangs on.
    const { on } = view.threadByNote.get(note.id)?.note ?? note;
    const report =
      on.collection === "highlights"
        ? view.highlightById.get(on.id as HighlightView["highlight"]["id"])?.report
        : on.collection === "reports"
          ? view.reportById.get(on.id as ReportId)
          : undefined;
    const own = report === undefined ? undefined : table.get(report.report.id);
    if (own !== undefined) own.notes += 1;
  }
  tables.set(view, table);
  return table;
}

/** "12 highlights, 3 notes; evidence for 2 claims", or `null` where nothing hangs on them. */
export function hangingWords({ highlights, notes, claims }: HangingOnReports): string | null {
  const marks = [
    ...(highlights > 0 ? [counted(highlights, "highlight")] : []),
    ...(notes > 0 ? [counted(notes, "note")] : []),
  ].join(", ");
  const ties = claims > 0 ? `evidence for ${counted(claims, "claim")}` : "";
  const words = [marks, ties].filter((one) => one !== "").join("; ");
  return words === "" ? null : words;
}
