import { holdsMoreThan, mostValuesInField } from "./extent.ts";
import type { Json } from "./json.ts";
import { isCollection, recordSchemas } from "./library.ts";
import { ownNameIn, ownValueFault } from "./own-field.ts";
import type { z } from "./schema.ts";

/**
 * What keeps a value from being written to a field, as a sentence for the person, or `null`. What is written must fit the
 * schemas that an import holds it to, or a colleague could not read the export. Unknown collections and fields take any value.
 */
export function fieldFault(collection: string, field: string, value: Json): string | null {
  if (holdsMoreThan(value, mostValuesInField))
    return `“${field}” is too long to be kept: it holds more than ${mostValuesInField.toLocaleString("en")} parts. Divide it.`;
  if (value === null || !isCollection(collection)) return null;
  const ownName = collection === "reports" ? ownNameIn(field) : null;
  if (ownName !== null) {
    const fault = ownValueFault(value);
    return fault === null ? null : `What you put into “${ownName}” ${fault}`;
  }
  const { shape } = recordSchemas[collection];
  if (!Object.hasOwn(shape, field)) return null;
  const { error } = (shape as Readonly<Record<string, z.ZodType>>)[field]?.safeParse(value) ?? {};
  return error === undefined ? null : sentence(field, error.issues[0]);
}

function sentence(field: string, issue: z.core.$ZodIssue | undefined): string {
  const place = [field, ...(issue?.path ?? [])].filter((key) => typeof key === "string").join(", ");
  if (issue?.code === "too_big" && issue.origin === "string") {
    return `“${place}” can have ${issue.maximum.toLocaleString("en")} characters at most. Shorten it, or put the rest into a note.`;
  }
  return `“${place}” can't be kept: ${issue?.message ?? "it is not what belongs there"}.`;
}
