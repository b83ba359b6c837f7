import {
  collectionNames,
  type JoinedRecords,
  lowestStamp,
  recordsOf,
  type Stamp,
  type StoredLibrary,
  type StoredRecord,
} from "#core/index.ts";

/** The greatest stamp that a stored library holds: the clock of this window goes on from there. */
export function greatestStamp(stored: StoredLibrary): Stamp {
  const { library } = stored;
  const records = collectionNames(library).map((collection) => ({
    collection,
    records: [...recordsOf(library, collection).values()],
  }));
  const inRecords = greatestStampIn(records, lowestStamp);
  return stored.recent.reduce((greatest, row) => (row.stamp > greatest ? row.stamp : greatest), inRecords);
}

/** The greatest stamp in records that come in, or `atLeast`. */
export function greatestStampIn(joined: readonly JoinedRecords[], atLeast: Stamp): Stamp {
  let greatest = atLeast;
  const see = (stamp: Stamp) => {
    if (stamp > greatest) greatest = stamp;
  };
  const seeRecord = (record: StoredRecord) => {
    see(record.stamp);
    for (const stamp of Object.values(record.stamps ?? {})) see(stamp);
  };
  for (const { records } of joined) records.forEach(seeRecord);
  return greatest;
}
