import type { ChangeSet, JoinedRecords } from "../model/change-set.ts";
import type { Json } from "../model/json.ts";
import { collectionNames, type Library, recordsOf, withRecords } from "../model/library.ts";
import type { StoredRecord } from "../model/record.ts";
import { deltaOf, joinRecords } from "./registers.ts";

/** The union of two libraries, field by field. The same in any order and any number of times. */
export function mergeLibraries(a: Library, b: Library): Library {
  return joinInto(
    a,
    collectionNames(b).map((collection) => ({ collection, records: [...recordsOf(b, collection).values()] })),
  );
}

/** Joins records into a library; shares every collection that does not change. */
export function joinInto(library: Library, joined: readonly JoinedRecords[]): Library {
  const replaced = new Map<string, Map<string, StoredRecord>>();
  for (const { collection, records } of joined) {
    for (const record of records) {
      const present = (replaced.get(collection) ?? recordsOf(library, collection)).get(record.id);
      const next = present === undefined ? record : joinRecords(present, record);
      if (next === present) continue;
      let target = replaced.get(collection);
      if (target === undefined) {
        target = new Map(recordsOf(library, collection));
        replaced.set(collection, target);
      }
      target.set(record.id, next);
    }
  }
  return replaced.size === 0 ? library : withRecords(library, replaced);
}

/** What a ChangeSet brings, as states to join: replaying a log is a merge, so doing it twice does no harm. */
export function recordsIn(changeSet: ChangeSet): readonly JoinedRecords[] {
  const byCollection = new Map<string, Map<string, Map<string, Json>>>();
  for (const change of changeSet.changes) {
    if (change.isFresh) continue;
    const byId = byCollection.get(change.collection) ?? new Map<string, Map<string, Json>>();
    byCollection.set(change.collection, byId);
    const fields = byId.get(change.id) ?? new Map<string, Json>();
    byId.set(change.id, fields);
    fields.set(change.field, change.to);
  }
  const written = [...byCollection].map(([collection, byId]) => ({
    collection,
    records: [...byId].map(([id, fields]) => deltaOf(id, changeSet.stamp, fields)),
  }));
  return changeSet.joined === undefined ? written : [...written, ...changeSet.joined];
}

export function applyChangeSet(library: Library, changeSet: ChangeSet): Library {
  return joinInto(library, recordsIn(changeSet));
}

/**
 * The library that a whole log gives, whatever the order of its rows. Imports that were retracted do not count.
 * @param from what is known besides the log: shards, or nothing.
 */
export function replay(from: Library, log: readonly ChangeSet[]): Library {
  const retracted = new Set(log.flatMap((row) => (row.retracts === undefined ? [] : [row.retracts])));
  return joinInto(
    from,
    log.filter((row) => !retracted.has(row.id)).flatMap((row) => recordsIn(row)),
  );
}
