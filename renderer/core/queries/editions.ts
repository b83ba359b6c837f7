import type { Edition } from "../model/edition.ts";
import type { ReportId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { fieldStamp, type StoredRecord } from "../model/record.ts";
import type { Report } from "../model/report.ts";
import type { Stamp } from "../model/stamp.ts";
import { visibleRecords } from "./visible.ts";

/** The editions of every visible report, the one that was added first at the beginning. */
export function editionsByReport(library: Library): ReadonlyMap<ReportId, readonly Edition[]> {
  const editions = new Map<ReportId, Edition[]>();
  for (const edition of visibleRecords(library, "editions").toSorted(byAdding)) {
    const own = editions.get(edition.report);
    if (own === undefined) editions.set(edition.report, [edition]);
    else own.push(edition);
  }
  return editions;
}

/** When an edition came to its report: later writes, deleting and its undo among them, do not count. */
export function addedAt(edition: Edition): Stamp {
  return fieldStamp(edition as unknown as StoredRecord, "report") ?? edition.stamp;
}

/** The edition that is read: the one that the report names, if it is one of its own, else the one that was added last. */
export function editionRead(report: Report, editions: readonly Edition[]): Edition | null {
  return editions.find(({ id }) => id === report.edition) ?? editions.at(-1) ?? null;
}

function byAdding(a: Edition, b: Edition): number {
  const [first, second] = [addedAt(a), addedAt(b)];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
