import type { ChangeSet, ChangeSetId, Json, StoredRecord } from "#core/index.ts";

/** Dexie's version; IndexedDB counts it ten times as high. Each change of `stores` is a new version with its upgrade. */
export const schemaVersion = 1;

export const stores = {
  log: "++sequence, &id",
  shards: "key",
  meta: "key",
  local: "key",
} as const;

export type TableName = keyof typeof stores;

/** One ChangeSet. Rows are only ever added, so the log is the history, and the source from which shards can be made again. */
export type LogRow = ChangeSet & {
  /** Given by the database, ascending in the order of commits. */
  readonly sequence?: number;
};

/** Up to `shardLimit` records of one collection, as they stand after the row of the log that `compaction` names. */
export interface ShardRow {
  /** `collection/group/number`; see `ShardIndex`. */
  readonly key: string;
  readonly collection: string;
  readonly records: readonly StoredRecord[];
}

export const shardLimit = 100;

/** What is known of the database as a whole, by key. */
export type MetaRow =
  | { readonly key: "database"; readonly id: string }
  | {
      readonly key: "compaction";
      /** The last row of the log that the shards hold; 0 before the first compaction. */
      readonly sequence: number;
      /** Imports that were taken back: their rows count no more. */
      readonly retracted: readonly ChangeSetId[];
    };

export type CompactionRow = Extract<MetaRow, { key: "compaction" }>;

export const noCompaction: CompactionRow = { key: "compaction", sequence: 0, retracted: [] };

export interface LocalRow {
  readonly key: string;
  readonly value: Json;
}
