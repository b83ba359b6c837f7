import type { PersonId, ReportId, SourceId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { type HighlightView, type LibraryView, viewOf } from "./library-view.ts";
import { toConfirm } from "./to-confirm.ts";
import { visibleRecords } from "./visible.ts";

const lists = new WeakMap<LibraryView, ReadonlyMap<SourceId, readonly HighlightView[]>>();

/** The highlights in which each source speaks, by siglum and place, under the source that counts. Made once for each view. */
export function highlightsBySource(view: LibraryView): ReadonlyMap<SourceId, readonly HighlightView[]> {
  const present = lists.get(view);
  if (present !== undefined) return present;
  const bySource = new Map<SourceId, HighlightView[]>();
  for (const one of view.highlights) {
    if (one.source === null) continue;
    const own = bySource.get(one.source.id);
    if (own === undefined) bySource.set(one.source.id, [one]);
    else own.push(one);
  }
  lists.set(view, bySource);
  return bySource;
}

/** The highlights in which a source speaks, by siglum and place. @param id also of one that was merged. */
export function highlightsOfSource(view: LibraryView, id: SourceId): readonly HighlightView[] {
  return highlightsBySource(view).get(view.sources.byId.get(id)?.source.id ?? id) ?? [];
}

const open = new WeakMap<Library, ReadonlyMap<SourceId, number>>();

/** In how many highlights each source speaks only by what a suggestion filled in and nobody has confirmed, under the source that counts. Made once for each library. */
export function usesToConfirmBySource(library: Library): ReadonlyMap<SourceId, number> {
  const present = open.get(library);
  if (present !== undefined) return present;
  const { byId } = viewOf(library).sources;
  const counts = new Map<SourceId, number>();
  for (const highlight of visibleRecords(library, "highlights")) {
    const { voice } = toConfirm(library, "highlights", highlight.id);
    if (voice?.kind !== "source") continue;
    const id = byId.get(voice.source)?.source.id ?? voice.source;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  open.set(library, counts);
  return counts;
}

/** @param id also of one that was merged. */
export function usesToConfirm(library: Library, id: SourceId): number {
  return usesToConfirmBySource(library).get(viewOf(library).sources.byId.get(id)?.source.id ?? id) ?? 0;
}

/** Where a source speaks, who marked it, and how its name is spelled there. */
export interface SourceUsage {
  /** Those whose highlights these are, by id. */
  readonly people: readonly PersonId[];
  /** Reports in which it speaks, by siglum. */
  readonly rows: readonly SourceUsageRow[];
  /** As printed, the most frequent first. */
  readonly spellings: readonly PrintedSpelling[];
}

interface SourceUsageRow {
  readonly report: ReportId;
  readonly highlights: number;
  readonly byPerson: ReadonlyMap<PersonId, number>;
}

export interface PrintedSpelling {
  readonly printed: string;
  readonly count: number;
  /** Of the reports that print it, in their order. */
  readonly sigla: readonly string[];
}

export function sourceUsage(view: LibraryView, id: SourceId): SourceUsage {
  const rows = new Map<ReportId, SourceUsageRow & { highlights: number; readonly byPerson: Map<PersonId, number> }>();
  const spellings = new Map<string, { count: number; readonly sigla: Set<string> }>();
  for (const { highlight, report } of highlightsOfSource(view, id)) {
    const row = rows.get(report.report.id) ?? { report: report.report.id, highlights: 0, byPerson: new Map() };
    rows.set(report.report.id, row);
    row.highlights += 1;
    row.byPerson.set(highlight.person, (row.byPerson.get(highlight.person) ?? 0) + 1);
    if (highlight.voice?.kind !== "source") continue;
    const { printed } = highlight.voice;
    const spelling = spellings.get(printed) ?? { count: 0, sigla: new Set() };
    spellings.set(printed, spelling);
    spelling.count += 1;
    spelling.sigla.add(report.siglum);
  }
  return {
    people: [...new Set([...rows.values()].flatMap(({ byPerson }) => [...byPerson.keys()]))].sort(),
    rows: [...rows.values()],
    spellings: [...spellings]
      .map(([printed, { count, sigla }]) => ({ printed, count, sigla: [...sigla] }))
      .sort((a, b) => b.count - a.count || (a.printed < b.printed ? -1 : 1)),
  };
}
