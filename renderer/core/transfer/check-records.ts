import { isCollection, recordSchemas } from "../model/library.ts";
import { bookkeepingKeys, type StoredRecord, stampSchema } from "../model/record.ts";
import { z } from "../model/schema.ts";
import type { BundleBody } from "./bundle.ts";
import { nextSteps, type Problems, pathText, quotedText, recordPlace } from "./problem.ts";

/** Holds every record against its schema: known collections against their own, others against what a merge needs. */
export function checkRecords(body: BundleBody, problems: Problems): void {
  for (const [collection, records] of Object.entries(body)) {
    const schema = isCollection(collection) ? recordSchemas[collection] : unknownRecordSchema;
    const ids = new Set<string>();
    for (const [index, record] of records.entries()) {
      if (problems.isFull) return;
      const place = recordPlace(collection, index, record.id);
      addIssues(problems, place, record, schema);
      if (ids.has(record.id)) problems.add(place, "An earlier record has the same id.", nextSteps.askAgain);
      ids.add(record.id);
      checkStamps(problems, place, record);
    }
  }
}

const unknownRecordSchema = z.looseObject({
  id: z.string().min(1).max(400),
  stamp: stampSchema,
  stamps: z.record(z.string(), stampSchema).optional(),
});

/** Adds what a schema has against a value. `place` is the place of the value itself. */
export function addIssues(problems: Problems, place: string, value: unknown, schema: z.ZodType): void {
  const { success, error } = schema.safeParse(value);
  if (success) return;
  for (const issue of error.issues) {
    const { path, message } = innermost(issue);
    problems.add(
      pathText(path, place) || "the file",
      `${sayIssue(message)}${sayValue(value, path)}`,
      nextSteps.askAgain,
    );
  }
}

function checkStamps(problems: Problems, place: string, record: StoredRecord): void {
  for (const field of Object.keys(record.stamps ?? {})) {
    if (bookkeepingKeys.has(field))
      problems.add(
        `${place}.stamps`,
        `It names ${quotedText(field)}, which has no stamp of its own.`,
        nextSteps.askAgain,
      );
  }
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Of a value that may be one of several kinds, the complaint of the kind that it most probably is: the one that came furthest. */
function innermost(issue: z.core.$ZodIssue, path: readonly PropertyKey[] = []): Issue {
  const here = [...path, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return { path: here, message: issue.message };
  const candidates = issue.errors
    .filter((issues) => !issues.some(isAnotherKind))
    .flatMap((issues) => issues.slice(0, 1))
    .map((inner) => innermost(inner, here))
    .sort((a, b) => b.path.length - a.path.length);
  return candidates[0] ?? { path: here, message: "is none of the kinds that may stand here" };
}

/** The fields that tell kinds apart disagree, or it is no object at all. */
function isAnotherKind(issue: z.core.$ZodIssue): boolean {
  const last = issue.path.at(-1);
  const tellsKinds = issue.path.length === 1 && (last === "type" || last === "kind" || last === "basis");
  return tellsKinds && issue.code === "invalid_value";
}

function sayIssue(message: string): string {
  return message.startsWith("is ") || message.startsWith("ends ") ? `The value ${message}.` : `${message}.`;
}

function sayValue(root: unknown, path: readonly PropertyKey[]): string {
  let value = root;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  if (typeof value === "string") return ` It says ${quotedText(value)}.`;
  return typeof value === "number" || typeof value === "boolean" ? ` It says ${value}.` : "";
}
