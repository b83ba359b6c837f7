import type { Planned, Write } from "../model/change-set.ts";
import type { Json } from "../model/json.ts";
import { type Library, recordsOf, withRecords } from "../model/library.ts";
import type { StoredRecord } from "../model/record.ts";
import { lowestStamp } from "../model/stamp.ts";

/** Several commands as one step: each sees what those before it planned. `label` names the step for undo. */
export function sequence(library: Library, label: string, steps: readonly ((library: Library) => Planned)[]): Planned {
  let seen = library;
  const writes: Write[] = [];
  for (const step of steps) {
    const planned = step(seen);
    writes.push(...planned.writes);
    seen = planned.writes.reduce(withWrite, seen);
  }
  return { label, writes: joinWrites(writes) };
}

/** The library as it will read; the stamps are not yet known. */
function withWrite(library: Library, write: Write): Library {
  const records = new Map(recordsOf(library, write.collection));
  const fields: Record<string, Json | undefined> = {};
  for (const [field, value] of Object.entries(write.fields)) fields[field] = value ?? undefined;
  const present = records.get(write.id) ?? { id: write.id, stamp: lowestStamp };
  records.set(write.id, { ...present, ...fields } as StoredRecord);
  return withRecords(library, new Map([[write.collection, records]]));
}

/** One write a record, so that a record is made once. */
function joinWrites(writes: readonly Write[]): readonly Write[] {
  const joined = new Map<string, Write>();
  for (const write of writes) {
    const key = `${write.collection}\u0000${write.id}`;
    const present = joined.get(key);
    joined.set(key, present === undefined ? write : { ...write, fields: { ...present.fields, ...write.fields } });
  }
  return [...joined.values()];
}
