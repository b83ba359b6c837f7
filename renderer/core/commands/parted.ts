import type { Write } from "../model/change-set.ts";
import type { Library } from "../model/library.ts";
import { partingFrom } from "../queries/merge-roots.ts";
import { visibleRecords } from "../queries/visible.ts";

/** What lets a claim, tag or source that was merged stand for itself again, with what was merged into it before. */
export function parted(library: Library, collection: "claims" | "tags" | "sources", id: string): readonly Write[] {
  const visible = new Map(visibleRecords(library, collection).map((record) => [record.id as string, record]));
  return partingFrom(visible, id).map((one) => ({ collection, id: one, fields: { mergedInto: null } }));
}
