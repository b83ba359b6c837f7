import {
  type ChangeSet,
  type ChangeSetId,
  emptyLibrary,
  joinInto,
  type Library,
  type LibraryStore,
  recordsIn,
  replay,
  type StoredLibrary,
  StoreFailed,
} from "#core/index.ts";
import { Compaction, isRetracting } from "./compaction.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { toChangeSet } from "./log-rows.ts";
import { OtherWindows } from "./other-windows.ts";
import { type CompactionRow, isWhole, type LogRow, type MetaRow, noCompaction, type ShardRow } from "./schema.ts";
import { whenIdle } from "./when-idle.ts";

const recentLimit = 200;
/** Rows that may wait beside the shards before they are carried over. */
const uncompactedLimit = 100;

interface Found {
  readonly meta: readonly MetaRow[];
  readonly shards: readonly ShardRow[];
  readonly tail: readonly LogRow[];
  readonly recent: readonly LogRow[];
  /** Rows in the log. */
  readonly count: number;
}

/** Keeps the library in IndexedDB: one small strict row for each change, and shards made from the rows when nothing else is to do. */
export class DexieLibraryStore implements LibraryStore {
  readonly #windows: OtherWindows;
  readonly #compaction: Compaction;
  #uncompacted = 0;
  #stopWaiting: (() => void) | null = null;
  #compacting: Promise<void> = Promise.resolve();

  constructor(private readonly database: LibraryDatabase) {
    this.#windows = new OtherWindows(database);
    this.#compaction = new Compaction(database);
  }

  async load(): Promise<StoredLibrary> {
    const isNew = await this.database.isNew();
    const found = await this.#find();
    const databaseId = found.meta.find((row) => row.key === "database")?.id;
    if (databaseId === undefined)
      throw new StoreFailed("The database is damaged: its name is missing. Close Variorum and start it again.", {
        isDamage: true,
      });
    const compaction = compactionIn(found.meta);
    const lastSequence = found.recent.at(-1)?.sequence ?? 0;
    // The numbers are given without gaps: a transaction that is aborted gives its number back.
    const lostRows = Math.max(lastSequence, compaction.sequence) - found.count;
    const hasWholeShards = isWhole(compaction, found.shards);
    const library = await this.#join(found, lostRows, hasWholeShards);
    this.#windows.start(lastSequence);
    this.#uncompacted = found.tail.length;
    this.#compactSoon(!hasWholeShards || this.#uncompacted >= uncompactedLimit);
    return { databaseId, isNew, lastSequence, lostRows, library, recent: found.recent.map(toChangeSet) };
  }

  async apply(changeSet: ChangeSet): Promise<number> {
    this.#windows.expectOwn(changeSet.id);
    const sequence = await this.database
      .write(["log"], ({ log }) => log.add({ ...changeSet }))
      .catch(async (error: unknown) => {
        // A try that seemed to fail may have landed all the same; the row is then there already.
        const present = await this.#sequenceOf(changeSet.id);
        if (present === null) throw error;
        return present;
      });
    this.#windows.tell(changeSet.id, sequence);
    this.#uncompacted += 1;
    this.#compactSoon();
    return sequence;
  }

  async applyAll(changeSets: readonly ChangeSet[]): Promise<number> {
    for (const { id } of changeSets) this.#windows.expectOwn(id);
    const rows = changeSets.map((changeSet) => ({ ...changeSet }));
    const sequence = await this.database.write(["log"], ({ log }) =>
      log.count().then((count) => {
        if (count > 0) throw new StoreFailed("There is a library in this place already, so nothing was put there.");
        return log.bulkAdd(rows);
      }),
    );
    const last = changeSets.at(-1);
    if (last === undefined) return 0;
    this.#windows.tell(last.id, sequence);
    this.#uncompacted += changeSets.length;
    this.#compactSoon();
    return sequence;
  }

  async history(): Promise<readonly ChangeSet[]> {
    const rows = await this.database.read(["log"], ({ log }) => log.toArray());
    return rows.map(toChangeSet);
  }

  async appliedIds(): Promise<ReadonlySet<ChangeSetId>> {
    const ids = await this.database.read(["log"], ({ log }) => log.orderBy("id").keys());
    return new Set(ids as unknown as readonly ChangeSetId[]);
  }

  watch(listener: (changeSet: ChangeSet) => void): () => void {
    return this.#windows.add((changeSet) => {
      this.#uncompacted += 1;
      listener(changeSet);
    });
  }

  close(): void {
    this.#stopWaiting?.();
    this.#windows.close();
    this.database.close();
  }

  /** Carries over into the shards whatever the log holds beside them. Happens by itself when the window is idle. @throws StoreFailed */
  compact(): Promise<void> {
    this.#compacting = this.#compacting.catch(() => undefined).then(() => this.#compactAll());
    return this.#compacting;
  }

  async #compactAll(): Promise<void> {
    let carried = 0;
    do carried = await this.#compaction.run();
    while (carried > 0);
    this.#uncompacted = 0;
  }

  #find(): Promise<Found> {
    return this.database.read(["meta", "shards", "log"], ({ meta, shards, log }) =>
      meta.toArray().then((metaRows) => {
        const { sequence } = compactionIn(metaRows);
        return shards.toArray().then((shardRows) =>
          log
            .where("sequence")
            .above(sequence)
            .toArray()
            .then((tail) =>
              log
                .orderBy("sequence")
                .reverse()
                .limit(recentLimit)
                .toArray()
                .then((latest) =>
                  log.count().then((count) => ({
                    meta: metaRows,
                    shards: shardRows,
                    tail,
                    recent: latest.reverse(),
                    count,
                  })),
                ),
            ),
        );
      }),
    );
  }

  /** The log counts, and shards only save reading it. Where rows of the log are gone, shards may still have what they brought. */
  async #join({ meta, shards, tail }: Found, lostRows: number, hasWholeShards: boolean): Promise<Library> {
    const compaction = compactionIn(meta);
    if (lostRows > 0) return joinInto(replay(emptyLibrary, await this.history()), shards);
    if (!hasWholeShards || isRetracting(tail, compaction.retracted)) return replay(emptyLibrary, await this.history());
    return joinInto(emptyLibrary, [...shards, ...tail.flatMap((row) => recordsIn(row))]);
  }

  async #sequenceOf(id: string): Promise<number | null> {
    const row = await this.database.read(["log"], ({ log }) => log.where("id").equals(id).first());
    return row?.sequence ?? null;
  }

  #compactSoon(isNeeded = this.#uncompacted >= uncompactedLimit): void {
    if (!isNeeded || this.#stopWaiting !== null) return;
    this.#stopWaiting = whenIdle(() => {
      // The log holds everything, so a compaction that fails costs nothing but a slower start.
      void this.compact()
        .catch(() => undefined)
        .finally(() => {
          this.#stopWaiting = null;
        });
    });
  }
}

function compactionIn(meta: readonly MetaRow[]): CompactionRow {
  return meta.find((row) => row.key === "compaction") ?? noCompaction;
}
