import { deletion, type Planned } from "../model/change-set.ts";
import type { Library } from "../model/library.ts";
import { samplePerson } from "../model/person.ts";
import { fieldNames, fieldStamp, type StoredRecord } from "../model/record.ts";
import { lowestStamp } from "../model/stamp.ts";
import { visibleRecords } from "../queries/visible.ts";

/** True while anything of the samples' worked claim is still there that `removeExample` takes away. */
export function hasExample(library: Library): boolean {
  return exampleRecords(library).length > 0;
}

/** Removes the worked claim with its highlights, in one step. Tags and reports stay, and so does what a person has built on. */
export function removeExample(library: Library): Planned {
  return {
    label: "remove the worked example",
    writes: exampleRecords(library).map(([collection, id]) => deletion(collection, id)),
  };
}

/** A claim or highlight stays where a person has changed it, or where a tag, tie, verdict, absence or note of theirs hangs on it, or another claim was merged into it. */
function exampleRecords(library: Library): readonly (readonly [string, string])[] {
  const built = builtOn(library);
  const own = (collection: "claims" | "highlights" | "taggings" | "evidence") =>
    visibleRecords(library, collection)
      .filter((record) => record.person === samplePerson && !isChanged(record) && !built.has(record.id))
      .map((record) => [collection, record.id] as const);
  return [...own("claims"), ...own("evidence"), ...own("taggings"), ...own("highlights")];
}

function builtOn(library: Library): ReadonlySet<string> {
  const links = [
    ...visibleRecords(library, "taggings").map((tagging) => ({ by: tagging, on: [tagging.highlight] })),
    ...visibleRecords(library, "evidence").map((tie) => ({ by: tie, on: [tie.highlight, tie.claim] })),
    ...visibleRecords(library, "absences").map((absence) => ({ by: absence, on: [absence.claim] })),
    ...visibleRecords(library, "verdicts").map((verdict) => ({ by: verdict, on: [verdict.claim] })),
  ];
  const built = links
    .filter(({ by }) => by.person !== samplePerson || isChanged(by))
    .flatMap(({ on }) => on as string[]);
  const noted = visibleRecords(library, "notes").map((note) => note.on.id);
  const taken = visibleRecords(library, "claims").flatMap(({ mergedInto }) => mergedInto ?? []);
  return new Set([...built, ...noted, ...taken]);
}

/** True where a field was written after the samples came in; deleting and restoring is no change of what it says. */
function isChanged(record: object): boolean {
  const stored = record as StoredRecord;
  return [...fieldNames(stored)].some((field) => field !== "deleted" && fieldStamp(stored, field) !== lowestStamp);
}
