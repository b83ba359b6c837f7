import {
  type ChangeSet,
  type ChangeSetId,
  emptyLibrary,
  type LibraryStore,
  replay,
  type StoredLibrary,
  StoreFailed,
} from "#core/index.ts";
import type { MemoryDatabase } from "./memory-database.ts";

const recentLimit = 200;

/** Keeps a library for as long as its database object lives. */
export class MemoryLibraryStore implements LibraryStore {
  readonly #stops = new Set<() => void>();
  #isClosed = false;

  constructor(private readonly database: MemoryDatabase) {}

  async load(): Promise<StoredLibrary> {
    const database = this.#open();
    const { id, log, isKnown, lostRows } = database;
    database.isKnown = true;
    return structuredClone({
      databaseId: id,
      isNew: !isKnown,
      lastSequence: log.length,
      lostRows,
      library: replay(emptyLibrary, log),
      recent: log.slice(-recentLimit),
    });
  }

  async apply(changeSet: ChangeSet): Promise<number> {
    const { log } = this.#open();
    const present = log.findIndex((row) => row.id === changeSet.id);
    if (present >= 0) return present + 1;
    this.#add([changeSet]);
    return log.length;
  }

  async applyAll(changeSets: readonly ChangeSet[]): Promise<number> {
    const { log } = this.#open();
    if (log.length > 0) throw new StoreFailed("The place is not empty, so nothing was put there.");
    if (new Set(changeSets.map(({ id }) => id)).size < changeSets.length)
      throw new StoreFailed("A step is there twice, so nothing was put there.");
    this.#add(changeSets);
    return log.length;
  }

  async history(): Promise<readonly ChangeSet[]> {
    return structuredClone(this.#open().log);
  }

  async appliedIds(): Promise<ReadonlySet<ChangeSetId>> {
    return new Set(this.#open().log.map((row) => row.id));
  }

  watch(listener: (changeSet: ChangeSet) => void): () => void {
    const { windows } = this.database;
    const hear = (changeSet: ChangeSet, from: object) => {
      if (from !== this) listener(structuredClone(changeSet));
    };
    windows.add(hear);
    const stop = () => {
      windows.delete(hear);
    };
    this.#stops.add(stop);
    return stop;
  }

  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
  }

  #add(changeSets: readonly ChangeSet[]): void {
    const { log, windows } = this.#open();
    const rows = structuredClone(changeSets);
    log.push(...rows);
    queueMicrotask(() => {
      for (const row of rows) for (const hear of windows) hear(row, this);
    });
  }

  #open(): MemoryDatabase {
    if (this.#isClosed) throw new StoreFailed("The library is closed.");
    this.database.demandPresent();
    return this.database;
  }
}
