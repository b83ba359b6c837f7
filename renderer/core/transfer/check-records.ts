import { holdsMoreThan, mostFields, mostValuesInField } from "../model/extent.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { isCollection, recordSchemas } from "../model/library.ts";
import { bookkeepingKeys, type StoredRecord, stampSchema } from "../model/record.ts";
import { ownFieldFaults } from "../model/report.ts";
import { z } from "../model/schema.ts";
import type { BundleBody } from "./bundle.ts";
import { issueWords } from "./issue-words.ts";
import { nextSteps, type Problems, pathText, quotedText, recordPlace } from "./problem.ts";

/** Records of any collection: what a merge needs and no more. */
export const anyRecordSchema = z.looseObject({
  id: z.string().min(1).max(400),
  stamp: stampSchema,
  stamps: z.record(z.string(), stampSchema).optional(),
});

/** A body has a list for each collection. Ours has fifteen; whoever adds collections of their own has room. */
const mostCollections = 500;
const longestName = 100;

/** Holds a body to be lists of objects by collection, of an extent that can be looked at. */
export function checkBody(body: JsonObject, problems: Problems): void {
  const names = Object.keys(body);
  if (names.length > mostCollections) {
    const found = names.length.toLocaleString("en");
    problems.add("body", `It has ${found} collections; at most ${mostCollections} are read.`, nextSteps.askAgain);
    return;
  }
  for (const name of names) {
    const records = body[name] as Json;
    if (name === "" || name.length > longestName)
      problems.add(pathText(["body", name]), "The name of this collection is empty or too long.", nextSteps.askAgain);
    else if (!Array.isArray(records)) problems.add(pathText(["body", name]), "This is not a list.", nextSteps.askAgain);
    else checkExtents(name, records, problems);
  }
}

function checkExtents(collection: string, records: readonly Json[], problems: Problems): void {
  for (const [index, record] of records.entries()) {
    if (problems.isFull) return;
    const place = pathText([collection, index]);
    if (record === null || typeof record !== "object" || Array.isArray(record)) {
      problems.add(place, "This is not an object.", nextSteps.askAgain);
      continue;
    }
    const fields = Object.keys(record);
    if (fields.length > mostFields) {
      problems.add(place, `It has more than ${mostFields.toLocaleString("en")} fields.`, nextSteps.askAgain);
      continue;
    }
    for (const field of fields) {
      if (!holdsMoreThan((record as JsonObject)[field], mostValuesInField)) continue;
      const most = mostValuesInField.toLocaleString("en");
      problems.add(pathText([field], place), `It holds more than ${most} values.`, nextSteps.askAgain);
    }
  }
}

/** Holds every record against its schema: known collections against their own, others against what a merge needs. */
export function checkRecords(body: BundleBody, problems: Problems): void {
  for (const [collection, records] of Object.entries(body)) {
    const schema = isCollection(collection) ? recordSchemas[collection] : anyRecordSchema;
    const ids = new Set<string>();
    for (const [index, record] of records.entries()) {
      if (problems.isFull) return;
      const place = recordPlace(collection, index, record.id);
      addIssues(problems, place, record, schema);
      addOwnFieldFaults(problems, place, collection, record);
      if (ids.has(record.id)) problems.add(place, "An earlier record has the same id.", nextSteps.askAgain);
      ids.add(record.id);
      checkStamps(problems, place, record);
    }
  }
}

/** Adds what a schema has against a value. `place` is the place of the value itself. */
export function addIssues(problems: Problems, place: string, value: unknown, schema: z.ZodType): void {
  for (const issue of issuesOf(value, schema)) {
    if (problems.isFull) return;
    const { path, inner } = innermost(issue);
    const found = valueAt(value, path);
    problems.add(
      pathText(path, place) || "the file",
      `${issueWords(inner, found)}${sayValue(found)}`,
      nextSteps.askAgain,
    );
  }
}

/** What no schema can say, because the names of these fields are the person's. */
export function addOwnFieldFaults(problems: Problems, place: string, collection: string, record: object): void {
  if (collection !== "reports") return;
  for (const [key, fault] of ownFieldFaults(record))
    problems.add(pathText([key], place), `The value ${fault}`, nextSteps.askAgain);
}

function issuesOf(value: unknown, schema: z.ZodType): readonly z.core.$ZodIssue[] {
  try {
    return schema.safeParse(value).error?.issues ?? [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Zod spreads lists of issues into arguments, of which a stack holds only so many.
    return [{ code: "custom", path: [], input: value, message: "is wrong in too many places to name" }];
  }
}

function checkStamps(problems: Problems, place: string, record: StoredRecord): void {
  const { stamps } = record;
  if (stamps === null || typeof stamps !== "object") return;
  for (const field of Object.keys(stamps)) {
    if (bookkeepingKeys.has(field))
      problems.add(
        `${place}.stamps`,
        `It names ${quotedText(field)}, which has no stamp of its own.`,
        nextSteps.askAgain,
      );
  }
}

interface Innermost {
  readonly path: readonly PropertyKey[];
  readonly inner: z.core.$ZodIssue;
}

/** Of a value that may be one of several kinds, the complaint of the kind that it most probably is: the one that came furthest. */
function innermost(issue: z.core.$ZodIssue, path: readonly PropertyKey[] = []): Innermost {
  const here = [...path, ...issue.path];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return { path: here, inner: issue };
  const candidates = issue.errors
    .filter((issues) => !issues.some(isAnotherKind))
    .flatMap((issues) => issues.slice(0, 1))
    .map((inner) => innermost(inner, here))
    .sort((a, b) => b.path.length - a.path.length);
  return candidates[0] ?? { path: here, inner: issue };
}

/** The fields that tell kinds apart disagree, or it is no object at all. */
function isAnotherKind(issue: z.core.$ZodIssue): boolean {
  const last = issue.path.at(-1);
  const tellsKinds = issue.path.length === 1 && (last === "type" || last === "kind" || last === "basis");
  return tellsKinds && issue.code === "invalid_value";
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function sayValue(value: unknown): string {
  if (typeof value === "string") return ` It says ${quotedText(value)}.`;
  return typeof value === "number" || typeof value === "boolean" ? ` It says ${value}.` : "";
}
