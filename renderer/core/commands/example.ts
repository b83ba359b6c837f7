import { deletion, type Planned } from "../model/change-set.ts";
import type { Library } from "../model/library.ts";
import { samplePerson } from "../model/person.ts";
import { visibleRecords } from "../queries/visible.ts";

/** True while anything of the samples' worked claim is still there. */
export function hasExample(library: Library): boolean {
  return exampleRecords(library).length > 0;
}

/** Removes the worked claim with its highlights, in one step. Tags and reports stay, and so does what the person made. */
export function removeExample(library: Library): Planned {
  return {
    label: "remove the worked example",
    writes: exampleRecords(library).map(([collection, id]) => deletion(collection, id)),
  };
}

/** A highlight that a person has built on since stays. */
function exampleRecords(library: Library): readonly (readonly [string, string])[] {
  const own = (collection: "claims" | "highlights" | "taggings" | "evidence") =>
    visibleRecords(library, collection)
      .filter((record) => record.person === samplePerson)
      .map((record) => [collection, record.id] as const);
  const inUse = new Set(
    [...visibleRecords(library, "taggings"), ...visibleRecords(library, "evidence")]
      .filter((link) => link.person !== samplePerson)
      .map((link) => link.highlight as string),
  );
  const highlights = own("highlights").filter(([, id]) => !inUse.has(id));
  return [...own("claims"), ...own("evidence"), ...own("taggings"), ...highlights];
}
