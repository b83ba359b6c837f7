import type { Collection, Library } from "../model/library.ts";
import { visibleRecords } from "./visible.ts";

const countedCollections = [
  "reports",
  "highlights",
  "tags",
  "claims",
  "notes",
] as const satisfies readonly Collection[];

/** Visible records of the collections that a reader knows by name. */
export type VisibleCounts = Readonly<Record<(typeof countedCollections)[number], number>>;

export function countVisible(library: Library): VisibleCounts {
  const counts = countedCollections.map((name) => [name, visibleRecords(library, name).length]);
  return Object.fromEntries(counts) as VisibleCounts;
}
