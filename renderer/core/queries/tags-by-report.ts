import type { PersonId, ReportId, TagId } from "../model/ids.ts";
import type { HighlightView, LibraryView } from "./library-view.ts";

/** How many highlights bear each tag, by report. */
export interface TagsByReport {
  /** By tag, then by report; what is not there is none. */
  readonly counts: ReadonlyMap<TagId, ReadonlyMap<ReportId, number>>;
  /** Highlights with any tag, by report. */
  readonly tagged: ReadonlyMap<ReportId, number>;
}

const tables = new WeakMap<LibraryView, TagsByReport>();

/** Made once for each view. */
export function tagsByReport(view: LibraryView): TagsByReport {
  const present = tables.get(view);
  if (present !== undefined) return present;
  const counts = new Map<TagId, Map<ReportId, number>>();
  const tagged = new Map<ReportId, number>();
  for (const { tags, report } of view.highlights) {
    if (tags.length > 0) addOne(tagged, report.report.id);
    for (const { id } of tags) {
      const own = counts.get(id) ?? new Map<ReportId, number>();
      counts.set(id, own);
      addOne(own, report.report.id);
    }
  }
  const table = { counts, tagged };
  tables.set(view, table);
  return table;
}

/** The highlights that bear a tag, by siglum and place. */
export function highlightsWithTag(view: LibraryView, tag: TagId): readonly HighlightView[] {
  const id = view.codebook.byId.get(tag)?.tag.id;
  return view.highlights.filter((highlight) => highlight.tags.some((one) => one.id === id));
}

/** Who used a tag, and where. Two people's tags on one highlight count once for each of them, and once for the report. */
export interface TagUsage {
  /** Those who used it, by id. */
  readonly people: readonly PersonId[];
  /** Reports in which it was used, by siglum. */
  readonly rows: readonly TagUsageRow[];
}

export interface TagUsageRow {
  readonly report: ReportId;
  readonly highlights: number;
  readonly byPerson: ReadonlyMap<PersonId, number>;
}

export function tagUsage(view: LibraryView, tag: TagId): TagUsage {
  const id = view.codebook.byId.get(tag)?.tag.id;
  const rows = view.reports.flatMap(({ report, highlights }): TagUsageRow[] => {
    const bearing = highlights.filter(({ tags }) => tags.some((one) => one.id === id));
    if (bearing.length === 0) return [];
    const byPerson = new Map<PersonId, number>();
    for (const { taggings } of bearing) {
      const people = new Set(taggings.filter((one) => one.tag === id).map(({ person }) => person));
      for (const person of people) addOne(byPerson, person);
    }
    return [{ report: report.id, highlights: bearing.length, byPerson }];
  });
  const people = [...new Set(rows.flatMap(({ byPerson }) => [...byPerson.keys()]))].sort();
  return { people, rows };
}

function addOne<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
