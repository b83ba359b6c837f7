import type { Json } from "../model/json.ts";
import { fieldNames, fieldStamp, fieldValue, type StoredRecord } from "../model/record.ts";
import { laterOf, type Stamp } from "../model/stamp.ts";
import { toCanonical } from "./canonical.ts";

/**
 * Joins two states of one record: for each field the greater stamp wins, then the greater value in RFC 8785 form by UTF-16
 * units; unset counts as `null`. Commutative, associative, idempotent. Reads no clock. Answers `a` itself where `b`
 * brings nothing new.
 */
export function joinRecords(a: StoredRecord, b: StoredRecord): StoredRecord {
  if (a === b) return a;
  const registers = new Map<string, Register>();
  let isSameAsA = a.stamp >= b.stamp;
  for (const field of fieldNames(a)) registers.set(field, registerOf(a, field));
  for (const field of fieldNames(b)) {
    const mine = registers.get(field);
    const theirs = registerOf(b, field);
    if (mine !== undefined && !beats(theirs, mine)) continue;
    registers.set(field, theirs);
    isSameAsA = false;
  }
  return isSameAsA ? a : recordOf(a.id, laterOf(a.stamp, b.stamp), registers);
}

interface Register {
  readonly stamp: Stamp;
  readonly value: Json;
}

function registerOf(record: StoredRecord, field: string): Register {
  return { stamp: fieldStamp(record, field) ?? record.stamp, value: fieldValue(record, field) };
}

function beats(a: Register, b: Register): boolean {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp;
  if (a.value === b.value) return false;
  return toCanonical(a.value) > toCanonical(b.value);
}

/** The one way to write a record down: keys sorted, and in `stamps` only what differs from `stamp` or is unset. */
export function recordOf(id: string, stamp: Stamp, registers: ReadonlyMap<string, Register>): StoredRecord {
  const record: Record<string, unknown> = { id };
  const stamps: Record<string, Stamp> = {};
  for (const field of [...registers.keys()].sort()) {
    const register = registers.get(field);
    if (register === undefined) continue;
    if (register.value !== null) record[field] = register.value;
    if (register.value === null || register.stamp !== stamp) stamps[field] = register.stamp;
  }
  record.stamp = stamp;
  if (Object.keys(stamps).length > 0) record.stamps = stamps;
  return record as StoredRecord;
}

/** The same record as `recordOf` writes it. What comes from a file need not say things in the one way. */
export function normalRecord(record: StoredRecord): StoredRecord {
  return recordOf(
    record.id,
    record.stamp,
    new Map([...fieldNames(record)].map((field) => [field, registerOf(record, field)])),
  );
}

/** The state that writing `fields` at `stamp` alone would leave. */
export function deltaOf(id: string, stamp: Stamp, fields: ReadonlyMap<string, Json>): StoredRecord {
  return recordOf(id, stamp, new Map([...fields].map(([field, value]) => [field, { stamp, value }])));
}
