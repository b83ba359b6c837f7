import type { Dexie, PromiseExtended, Table, Transaction } from "dexie";
import type { ChangeSet, ChangeSetId, Json, StoredRecord } from "#core/index.ts";

/** Dexie's version; IndexedDB counts it ten times as high. Each change of `stores` or of a row is a new version with its upgrade. */
export const schemaVersion = 2;

const stores = {
  log: "++sequence, &id",
  shards: "key",
  meta: "key",
  local: "key",
} as const;

export type TableName = keyof typeof stores;

/** One ChangeSet. Rows are only ever added, so the log is the history, and the source from which shards can be made again. */
export type LogRow = ChangeSet & {
  /** Given by the database, ascending by one in the order of commits. */
  readonly sequence?: number;
};

/** Up to `shardLimit` records of one collection, as they stand after the row of the log that `compaction` names. */
export interface ShardRow {
  /** `collection/group/number`; see `ShardIndex`. */
  readonly key: string;
  readonly collection: string;
  readonly records: readonly StoredRecord[];
  /** The row of the log at which it was last written. Shards of version 1 have none. */
  readonly writtenAt?: number;
}

export const shardLimit = 100;

/** What a shard must be like to be believed: how many records it has, and at which row of the log it was last written. */
export type ShardMark = readonly [records: number, writtenAt: number];

/** What is known of the database as a whole, by key. */
export type MetaRow =
  | { readonly key: "database"; readonly id: string }
  | {
      readonly key: "compaction";
      /** The last row of the log that the shards hold; 0 before the first compaction. */
      readonly sequence: number;
      /** Imports that were taken back: their rows count no more. */
      readonly retracted: readonly ChangeSetId[];
      /** Every shard there is, by key. */
      readonly shards: Readonly<Record<string, ShardMark>>;
    };

export type CompactionRow = Extract<MetaRow, { key: "compaction" }>;

export const noCompaction: CompactionRow = { key: "compaction", sequence: 0, retracted: [], shards: {} };

export interface LocalRow {
  readonly key: string;
  readonly value: Json;
}

/** Tells Dexie of every version there ever was, and how each becomes the next. An upgrade is one transaction, whole or not at all. */
export function declareVersions(dexie: Dexie): void {
  dexie.version(1).stores(stores);
  dexie.version(schemaVersion).stores({}).upgrade(markShards);
}

/** Version 2 knows of every shard. Those that are there are believed; the log is not touched. */
function markShards(transaction: Transaction): PromiseExtended<unknown> {
  const meta: Table<MetaRow, string> = transaction.table("meta");
  const shards: Table<ShardRow, string> = transaction.table("shards");
  return shards.toArray().then((rows) =>
    meta.get("compaction").then((found) => {
      const before = found as CompactionRow | undefined;
      return before === undefined ? undefined : meta.put({ ...before, shards: marksOf(rows) });
    }),
  );
}

/** What these shards are to be known by. */
export function marksOf(rows: readonly ShardRow[]): Readonly<Record<string, ShardMark>> {
  return Object.fromEntries(rows.map((row) => [row.key, markOf(row)]));
}

function markOf({ records, writtenAt = 0 }: ShardRow): ShardMark {
  return [records.length, writtenAt];
}

/** True where exactly the shards are there that the compaction knows of. Anything else is damage. */
export function isWhole({ shards: marks }: CompactionRow, rows: readonly ShardRow[]): boolean {
  if (rows.length !== Object.keys(marks).length) return false;
  return rows.every((row) => isAsMarked(marks[row.key], row));
}

/** True where the shard is as the compaction knows it; also where it knows of none and there is none. */
export function isAsMarked(mark: ShardMark | undefined, row: ShardRow | undefined): boolean {
  if (mark === undefined || row === undefined) return mark === row;
  const [records, writtenAt] = markOf(row);
  return mark[0] === records && mark[1] === writtenAt;
}
