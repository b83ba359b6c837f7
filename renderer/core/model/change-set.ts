import { fieldFault } from "./field-fault.ts";
import type { ChangeSetId, PersonId } from "./ids.ts";
import type { Json } from "./json.ts";
import type { Library } from "./library.ts";
import { hasDerivedIds, recordsOf } from "./library.ts";
import { fieldValue, type StoredRecord } from "./record.ts";
import type { Stamp } from "./stamp.ts";
import { fieldsToConfirm, isSuggestible } from "./suggested.ts";

/** One field of one record, before and after. `null` is unset. */
export interface Change {
  readonly collection: string;
  readonly id: string;
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
  /** Makes a record with a random id: nobody else can have deleted it, so no register of `deleted` is written. */
  readonly isFresh?: true;
  /**
   * Makes a record that was not here before, but may be elsewhere: its id is derived, or it comes out of a backup. Without it
   * such a change brings a deleted record back.
   */
  readonly isFirst?: true;
}

/** One step as the person sees it, and the unit of what is stored. */
export interface ChangeSet {
  readonly id: ChangeSetId;
  readonly stamp: Stamp;
  readonly person: PersonId;
  /** What was done, as undo names it: "tag “Territory”". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** Records that came in with their own stamps: an import, the samples. */
  readonly joined?: readonly JoinedRecords[];
  /** Where the joined records came from; the undo of an import names it. */
  readonly bundle?: string;
  /** The step that this one takes back or does again. */
  readonly undoes?: ChangeSetId;
  /** An import that is taken back here: what it joined counts no more. */
  readonly retracts?: ChangeSetId;
}

export interface JoinedRecords {
  readonly collection: string;
  readonly records: readonly StoredRecord[];
}

/**
 * What a command wants written: fields of one record; `null` unsets. A record that is not there yet is made; `deleted: null` says
 * that it may have been made and deleted elsewhere, and is to stand all the same.
 */
export interface Write {
  readonly collection: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, Json>>;
}

/** What a command answers: its name for undo, and its writes. */
export interface Planned {
  readonly label: string;
  readonly writes: readonly Write[];
  /** Records that come in with stamps of their own. A step with any is taken back as an import is: here only. */
  readonly joined?: readonly JoinedRecords[];
}

/** A command that can't be carried out. The message is a sentence for the person. */
export class CommandRefused extends Error {
  override readonly name = "CommandRefused";
}

/**
 * Turns writes into a ChangeSet, leaving out what would change nothing. A made record counts as deleted before, so that
 * its undo deletes it and empties nothing. A field that was to be confirmed is confirmed by being written, also with
 * the value that it has. @throws CommandRefused for a value that an export could not hand on.
 */
export function toChangeSet(
  library: Library,
  planned: Planned,
  header: { readonly id: ChangeSetId; readonly stamp: Stamp; readonly person: PersonId; readonly undoes?: ChangeSetId },
): ChangeSet {
  const changes: Change[] = [];
  for (const write of planned.writes) {
    const record = recordsOf(library, write.collection).get(write.id);
    if (record === undefined) {
      const making = { collection: write.collection, id: write.id, field: "deleted", from: true, to: null } as const;
      const isElsewhere = hasDerivedIds(write.collection) || write.fields.deleted === null;
      changes.push({ ...making, ...(isElsewhere ? { isFirst: true } : { isFresh: true }) });
    }
    const touched = header.undoes === undefined ? confirmationsOf(record, write, header.person) : {};
    for (const [field, wanted] of Object.entries({ ...write.fields, ...touched })) {
      const to = wellFormed(wanted);
      const from = record === undefined ? null : fieldValue(record, field);
      if (isSame(from, to)) continue;
      const fault = fieldFault(write.collection, field, to);
      if (fault !== null) throw new CommandRefused(fault);
      changes.push({ collection: write.collection, id: write.id, field, from, to });
    }
  }
  return {
    ...header,
    label: planned.label,
    changes,
    ...(planned.joined === undefined ? {} : { joined: planned.joined }),
  };
}

/** Who touches a field that a suggestion filled in has confirmed it, unless the write speaks of that itself. */
function confirmationsOf(record: StoredRecord | undefined, write: Write, person: PersonId): Write["fields"] {
  if (record === undefined || !isSuggestible(write.collection)) return {};
  const touched = fieldsToConfirm(write.collection, record).filter(
    (field) =>
      Object.hasOwn(write.fields, field) &&
      !Object.hasOwn(write.fields, `suggestedBy:${field}`) &&
      !Object.hasOwn(write.fields, `confirmed:${field}`),
  );
  return Object.fromEntries(touched.map((field) => [`confirmed:${field}`, person]));
}

/** Half a character pair, as a cut or a broken paste leaves it, can be neither hashed nor exported: it becomes U+FFFD. */
function wellFormed(value: Json): Json {
  if (typeof value === "string") return value.isWellFormed() ? value : value.toWellFormed();
  if (value === null || typeof value !== "object") return value;
  if (JSON.stringify(value).search(/\\ud[89a-f]/) === -1) return value;
  return Array.isArray(value)
    ? value.map(wellFormed)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), wellFormed(inner)]));
}

/** True for the change that makes a record which was not there before, not even deleted. */
export function isMaking(change: Change): boolean {
  return change.isFresh === true || change.isFirst === true;
}

/** True for equal JSON values, the order of keys included. */
export function isSame(a: Json, b: Json): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Deleting writes one register; nothing is ever removed from the record. */
export function deletion(collection: string, id: string): Write {
  return { collection, id, fields: { deleted: true } };
}
