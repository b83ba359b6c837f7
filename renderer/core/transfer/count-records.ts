import { collectionNames, type Library, recordsOf } from "../model/library.ts";
import { visibleRecords } from "../queries/visible.ts";
import type { BundleCounts } from "./bundle.ts";

/** What a library holds, as a bundle's header says it. */
export function countRecords(library: Library): BundleCounts {
  const count = (collection: "reports" | "highlights" | "claims" | "notes") =>
    visibleRecords(library, collection).length;
  return {
    reports: count("reports"),
    highlights: count("highlights"),
    claims: count("claims"),
    notes: count("notes"),
    records: Object.fromEntries(collectionNames(library).map((name) => [name, recordsOf(library, name).size])),
  };
}
