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
import {
  type CompactionRow,
  isAsMarked,
  isWhole,
  type LogRow,
  marksOf,
  noCompaction,
  type ShardRow,
} from "./schema.ts";
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

  /**
   * Takes up one portion, or makes all shards anew where they are damaged. Answers how many rows it carried over; 0 where
   * there were none or another window was faster. @throws StoreFailed
   */
  async run(): Promise<number> {
    const { compaction, rows } = await this.#read();
    if (compaction.sequence !== this.#indexedTo) this.#index = null;
    const index = this.#index ?? (await this.#readIndex(compaction));
    const last = rows.at(-1);
    if (index !== null && last === undefined) return 0;
    const sequence = last?.sequence ?? 0;
    const changed =
      index === null || isRetracting(rows, compaction.retracted)
        ? null
        : await this.#change(compaction, rows, sequence, index);
    const isDone =
      changed === null
        ? await this.#rebuild(compaction)
        : await this.#replace(
            compaction,
            { ...compaction, sequence, shards: { ...compaction.shards, ...marksOf(changed) } },
            changed,
            false,
          );
    if (!isDone) this.#index = null;
    return isDone ? Math.max(1, rows.length) : 0;
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

  /** The shards that these rows change, as they become; `null` where one of them is not as the compaction made it. */
  async #change(
    before: CompactionRow,
    rows: readonly LogRow[],
    sequence: number,
    index: ShardIndex,
  ): Promise<readonly ShardRow[] | null> {
    const incoming = joinInto(
      emptyLibrary,
      rows.flatMap((row) => recordsIn(row)),
    );
    // A new record may get its place in a shard that stands already, so places come before the reading.
    const keys = toShards(incoming, index, sequence).map((shard) => shard.key);
    const found = await this.database.read(["shards"], ({ shards }) => shards.bulkGet(keys));
    if (!keys.every((key, at) => isAsMarked(before.shards[key], found[at]))) return null;
    const present = found.filter((row) => row !== undefined);
    return toShards(mergeLibraries(joinInto(emptyLibrary, present), incoming), index, sequence);
  }

  /** Makes all shards anew from the log: what an import brought is spread over them, and so is damage. */
  async #rebuild(before: CompactionRow): Promise<boolean> {
    const log = await this.database.read(["log"], (tables) => tables.log.toArray());
    const sequence = log.at(-1)?.sequence ?? 0;
    // What the log lost may still stand in the shards, and is needed to restore the library.
    if (log.length < sequence || sequence < before.sequence) return false;
    const index = new ShardIndex([]);
    const rows = toShards(replay(emptyLibrary, log), index, sequence);
    const after = { ...before, sequence, retracted: retractedIn(log), shards: marksOf(rows) };
    if (!(await this.#replace(before, after, rows, true))) return false;
    this.#index = index;
    return true;
  }

  /** `null` where the shards are not those that the compaction made. */
  async #readIndex(compaction: CompactionRow): Promise<ShardIndex | null> {
    const rows = await this.database.read(["shards"], ({ shards }) => shards.toArray());
    this.#index = isWhole(compaction, rows) ? new ShardIndex(rows) : null;
    this.#indexedTo = compaction.sequence;
    return this.#index;
  }

  /** Writes only if the shards still stand at `before`. */
  async #replace(
    before: CompactionRow,
    after: CompactionRow,
    rows: readonly ShardRow[],
    replacesAll: boolean,
  ): Promise<boolean> {
    const isDone = await this.database.write(["meta", "shards"], ({ meta, shards }) =>
      meta.get("compaction").then((found) => {
        if (((found as CompactionRow | undefined) ?? noCompaction).sequence !== before.sequence) return false;
        if (replacesAll) void shards.clear();
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

function toShards(library: Library, index: ShardIndex, writtenAt: number): readonly ShardRow[] {
  const shards = new Map<string, ShardRow & { readonly records: StoredRecord[] }>();
  for (const collection of collectionNames(library)) {
    for (const record of recordsOf(library, collection).values()) {
      const key = index.place(collection, record);
      const shard = shards.get(key);
      if (shard === undefined) shards.set(key, { key, collection, records: [record], writtenAt });
      else shard.records.push(record);
    }
  }
  return [...shards.values()];
}
