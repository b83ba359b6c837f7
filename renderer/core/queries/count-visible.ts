import type { Collection, Library } from "../model/library.ts";
import { isReply } from "./threads.ts";
import { visibleRecords } from "./visible.ts";

const countedCollections = [
  "reports",
  "highlights",
  "tags",
  "claims",
  "notes",
] as const satisfies readonly Collection[];

/** Visible records of the collections that a reader knows by name. Replies belong to their note and are not counted. */
export type VisibleCounts = Readonly<Record<(typeof countedCollections)[number], number>>;

export function countVisible(library: Library): VisibleCounts {
  const counts = countedCollections.map((name) => {
    const records: readonly object[] = visibleRecords(library, name);
    return [name, records.filter((record) => !isReply(record)).length];
  });
  return Object.fromEntries(counts) as VisibleCounts;
}
