import {
  type ChangeSetId,
  collectionNames,
  emptyLibrary,
  joinInto,
  type Library,
  mergeLibraries,
  recordsIn,
  recordsOf,
  replay,
  type StoredRecord,
} from "#core/index.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { type CompactionRow, type LogRow, noCompaction, type ShardRow } from "./schema.ts";
import { ShardIndex } from "./shard-index.ts";

/** Rows taken up at once: few enough that no frame is missed. */
const portion = 500;

/**
 * Carries the latest rows of the log over into the shards, so that a start reads little. The log is left as it is. Of two
 * windows that try at once, one succeeds and the other changes nothing.
 */
export class Compaction {
  #index: ShardIndex | null = null;
  /** The row of the log up to which `#index` is true. */
  #indexedTo = 0;

  constructor(private readonly database: LibraryDatabase) {}

  /** Takes up one portion. Answers how many rows it carried over; 0 where there were none or another window was faster. @throws StoreFailed */
  async run(): Promise<number> {
    const { compaction, rows } = await this.#read();
    const last = rows.at(-1);
    if (last === undefined) return 0;
    if (compaction.sequence !== this.#indexedTo) this.#index = null;
    const isDone = isRetracting(rows, compaction.retracted)
      ? await this.#rebuild(compaction)
      : await this.#carryOver(compaction, rows, last.sequence ?? 0);
    if (!isDone) this.#index = null;
    return isDone ? rows.length : 0;
  }

  #read(): Promise<{ compaction: CompactionRow; rows: readonly LogRow[] }> {
    return this.database.read(["meta", "log"], ({ meta, log }) =>
      meta.get("compaction").then((found) => {
        const compaction = (found as CompactionRow | undefined) ?? noCompaction;
        return log
          .where("sequence")
          .above(compaction.sequence)
          .limit(portion)
          .toArray()
          .then((rows) => ({ compaction, rows }));
      }),
    );
  }

  async #carryOver(before: CompactionRow, rows: readonly LogRow[], sequence: number): Promise<boolean> {
    const index = await this.#indexAt(before.sequence);
    const incoming = joinInto(
      emptyLibrary,
      rows.flatMap((row) => recordsIn(row)),
    );
    // A new record may get its place in a shard that stands already, so places come before the reading.
    const keys = toShards(incoming, index).map((shard) => shard.key);
    const found = await this.database.read(["shards"], ({ shards }) => shards.bulkGet(keys));
    const present = found.filter((row) => row !== undefined);
    const changed = toShards(mergeLibraries(joinInto(emptyLibrary, present), incoming), index);
    return this.#replace(before, { ...before, sequence }, changed, false);
  }

  /** What an import brought is spread over the shards, so taking it back makes them all anew from the log. */
  async #rebuild(before: CompactionRow): Promise<boolean> {
    const log = await this.database.read(["log"], (tables) => tables.log.toArray());
    this.#index = new ShardIndex([]);
    const after = { ...before, sequence: log.at(-1)?.sequence ?? 0, retracted: retractedIn(log) };
    return this.#replace(before, after, toShards(replay(emptyLibrary, log), this.#index), true);
  }

  async #indexAt(sequence: number): Promise<ShardIndex> {
    if (this.#index !== null) return this.#index;
    this.#index = new ShardIndex(await this.database.read(["shards"], ({ shards }) => shards.toArray()));
    this.#indexedTo = sequence;
    return this.#index;
  }

  /** Writes only if the shards still stand at `before`. */
  async #replace(
    before: CompactionRow,
    after: CompactionRow,
    rows: readonly ShardRow[],
    isWhole: boolean,
  ): Promise<boolean> {
    const isDone = await this.database.write(["meta", "shards"], ({ meta, shards }) =>
      meta.get("compaction").then((found) => {
        if (((found as CompactionRow | undefined) ?? noCompaction).sequence !== before.sequence) return false;
        if (isWhole) void shards.clear();
        void shards.bulkPut([...rows]);
        return meta.put(after).then(() => true);
      }),
    );
    if (isDone) this.#indexedTo = after.sequence;
    return isDone;
  }
}

/** True where rows take an import back, or belong to one that was taken back already. */
export function isRetracting(rows: readonly LogRow[], retracted: readonly ChangeSetId[]): boolean {
  const gone = new Set(retracted);
  return rows.some((row) => row.retracts !== undefined || gone.has(row.id));
}

function retractedIn(log: readonly LogRow[]): readonly ChangeSetId[] {
  return log.flatMap((row) => (row.retracts === undefined ? [] : [row.retracts]));
}

function toShards(library: Library, index: ShardIndex): readonly ShardRow[] {
  const shards = new Map<string, ShardRow & { readonly records: StoredRecord[] }>();
  for (const collection of collectionNames(library)) {
    for (const record of recordsOf(library, collection).values()) {
      const key = index.place(collection, record);
      const shard = shards.get(key);
      if (shard === undefined) shards.set(key, { key, collection, records: [record] });
      else shard.records.push(record);
    }
  }
  return [...shards.values()];
}
