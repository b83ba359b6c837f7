import type { Json } from "./json.ts";
import { z } from "./schema.ts";
import type { Stamp } from "./stamp.ts";
import { stampPattern } from "./stamp.ts";

/**
 * What every record carries beside its own fields. A field without an entry in `stamps` was written at `stamp`.
 * An unset field has no key; if it was unset by someone, its entry in `stamps` says when.
 */
export interface RecordBase {
  readonly id: string;
  readonly stamp: Stamp;
  readonly stamps?: Readonly<Record<string, Stamp>>;
  readonly deleted?: true;
}

/** A record whose own fields are not known here: a merge needs no more. */
export type StoredRecord = RecordBase & { readonly [field: string]: unknown };

/** Keys that are not registers. `reading` is what a bundle says beside the ids for human readers; it is never stored. */
export const bookkeepingKeys: ReadonlySet<string> = new Set(["id", "stamp", "stamps", "reading"]);

export const stampSchema = z.string().regex(stampPattern, "is not a stamp") as unknown as z.ZodType<Stamp, string>;

/** The schema part of what every record carries; spread it into a record's own shape. */
export const recordShape = {
  stamp: stampSchema,
  stamps: z.record(z.string(), stampSchema).optional(),
  deleted: z.literal(true).optional(),
};

/** The stamp of one field, or `null` where the field was never written. */
export function fieldStamp(record: StoredRecord, field: string): Stamp | null {
  const { stamps } = record;
  if (stamps !== undefined && Object.hasOwn(stamps, field)) return stamps[field] ?? null;
  return Object.hasOwn(record, field) && record[field] !== undefined ? record.stamp : null;
}

/** The names of all fields that were ever written, set or unset, in no order. */
export function fieldNames(record: StoredRecord): Set<string> {
  const names = new Set<string>();
  for (const key of Object.keys(record)) if (!bookkeepingKeys.has(key)) names.add(key);
  for (const key of Object.keys(record.stamps ?? {})) if (!bookkeepingKeys.has(key)) names.add(key);
  return names;
}

/** The value of a field; `null` for unset. A field may bear a name that every object answers to, such as `toString`. */
export function fieldValue(record: StoredRecord, field: string): Json {
  return Object.hasOwn(record, field) ? ((record[field] ?? null) as Json) : null;
}
