import { isSame } from "../model/change-set.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { type Library, recordsOf } from "../model/library.ts";
import { fieldValue } from "../model/record.ts";
import type { PartDifference } from "./differences.ts";

/**
 * What has to be written so that a part is again what it was before the difference; `null` where it is that already, and for the words
 * of notes, whose versions are sealed.
 */
export function fieldsBack(library: Library, { collection, id, field, from }: PartDifference): JsonObject | null {
  const record = recordsOf(library, collection).get(id);
  if (collection === "noteVersions" || record === undefined) return null;
  if (field !== null) return isSame(fieldValue(record, field), from) ? null : { [field]: from };
  if (from === null) return record.deleted ? null : { deleted: true };
  const fields: Record<string, Json> = record.deleted ? { deleted: null } : {};
  for (const [name, value] of Object.entries(from as JsonObject))
    if (!isSame(fieldValue(record, name), value)) fields[name] = value;
  return Object.keys(fields).length === 0 ? null : fields;
}
