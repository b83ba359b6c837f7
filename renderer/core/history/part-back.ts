import { isSame } from "../model/change-set.ts";
import type { PersonId } from "../model/ids.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { type Library, recordsOf } from "../model/library.ts";
import { fieldNames, fieldValue } from "../model/record.ts";
import type { PartDifference } from "./differences.ts";

/** What one person says of a thing, under their name: nobody else writes it. */
const personal: ReadonlySet<string> = new Set(["taggings", "evidence", "absences", "verdicts"]);

/**
 * What has to be written so that a part is again what it was before the difference; `null` where it is that already, for the words
 * of notes, whose versions are sealed, and for what somebody else tagged, tied, looked for or judged.
 * @param person who would put it back
 */
export function fieldsBack(
  library: Library,
  { collection, id, field, from }: PartDifference,
  person: PersonId,
): JsonObject | null {
  const record = recordsOf(library, collection).get(id);
  if (collection === "noteVersions" || record === undefined) return null;
  if (personal.has(collection) && fieldValue(record, "person") !== person) return null;
  if (field !== null) return isSame(fieldValue(record, field), from) ? null : { [field]: from };
  if (from === null) return record.deleted ? null : { deleted: true };
  const fields: Record<string, Json> = record.deleted ? { deleted: null } : {};
  const then = from as JsonObject;
  for (const name of new Set([...Object.keys(then), ...fieldNames(record)])) {
    const value = then[name] ?? null;
    if (name !== "deleted" && !isSame(fieldValue(record, name), value)) fields[name] = value;
  }
  return Object.keys(fields).length === 0 ? null : fields;
}
