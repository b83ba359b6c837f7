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
    this.#demandOpen();
    const { id, log, isKnown } = this.database;
    this.database.isKnown = true;
    return structuredClone({
      databaseId: id,
      isNew: !isKnown,
      lastSequence: log.length,
      library: replay(emptyLibrary, log),
      recent: log.slice(-recentLimit),
    });
  }

  async apply(changeSet: ChangeSet): Promise<number> {
    this.#demandOpen();
    const { log, windows } = this.database;
    const present = log.findIndex((row) => row.id === changeSet.id);
    if (present >= 0) return present + 1;
    const row = structuredClone(changeSet);
    log.push(row);
    queueMicrotask(() => {
      for (const hear of windows) hear(row, this);
    });
    return log.length;
  }

  async history(): Promise<readonly ChangeSet[]> {
    this.#demandOpen();
    return structuredClone(this.database.log);
  }

  async appliedIds(): Promise<ReadonlySet<ChangeSetId>> {
    this.#demandOpen();
    return new Set(this.database.log.map((row) => row.id));
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

  #demandOpen(): void {
    if (this.#isClosed) throw new StoreFailed("The library is closed.");
  }
}
