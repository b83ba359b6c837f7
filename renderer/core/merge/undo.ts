import { type Change, type ChangeSet, isMaking, isSame, type Write } from "../model/change-set.ts";
import type { Json } from "../model/json.ts";
import { type Library, recordsOf } from "../model/library.ts";
import { fieldStamp, fieldValue } from "../model/record.ts";
import type { Stamp } from "../model/stamp.ts";

/** What taking a step back would write, and which of its fields were changed again since and so stay. */
export interface UndoPlan {
  readonly writes: readonly Write[];
  readonly kept: readonly KeptField[];
}

export interface KeptField {
  readonly change: Change;
  /** The stamp that stands there now. Its node tells who wrote it. */
  readonly stamp: Stamp | null;
}

/**
 * Writes `from` back wherever the field still holds the stamp that the step wrote. A record that the step made is deleted, not
 * emptied; one that it brought back gets its earlier values again besides.
 * @param restored stamps of steps that took back or did again: where one of them put the step's own value back, the field counts as
 * untouched. Without them a second undo of the same field would find the stamp of the first.
 */
export function undoPlan(library: Library, changeSet: ChangeSet, restored: ReadonlySet<Stamp> = new Set()): UndoPlan {
  const writes = new Map<string, { collection: string; id: string; fields: Record<string, Json> }>();
  const kept: KeptField[] = [];
  const made = new Set(changeSet.changes.filter((change) => isMaking(change)).map(keyOf));
  for (const change of changeSet.changes) {
    const key = keyOf(change);
    if (made.has(key) && !isMaking(change)) continue;
    const record = recordsOf(library, change.collection).get(change.id);
    const stamp = record === undefined ? null : fieldStamp(record, change.field);
    const value = record === undefined ? null : fieldValue(record, change.field);
    const isPutBack = stamp !== null && restored.has(stamp) && isSame(value, change.to);
    const isUntouched = stamp === changeSet.stamp || isPutBack || (isMaking(change) && stamp === null);
    if (!isUntouched) {
      kept.push({ change, stamp });
      continue;
    }
    const write = writes.get(key) ?? { collection: change.collection, id: change.id, fields: {} };
    write.fields[change.field] = change.from;
    writes.set(key, write);
  }
  return { writes: [...writes.values()], kept };
}

function keyOf(change: Change): string {
  return `${change.collection}\u0000${change.id}`;
}
