import type { ChangeSet } from "../model/change-set.ts";
import type { ChangeSetId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";

/** Keeps one library. What it acknowledges survives a crash of the browser and of the machine. */
export interface LibraryStore {
  /** Reads everything, once, at start. */
  load(): Promise<StoredLibrary>;
  /**
   * Puts one ChangeSet at the end of the log with strict durability and answers its sequence number. All or nothing; one
   * whose id is in the log already is not put there again.
   */
  apply(changeSet: ChangeSet): Promise<number>;
  /** Puts many at the end in their order, in one strict transaction, and answers the sequence number of the last. For a new place: none may be there yet. */
  applyAll(changeSets: readonly ChangeSet[]): Promise<number>;
  /** The whole log, oldest first. */
  history(): Promise<readonly ChangeSet[]>;
  /** The ids of all rows of the log: what the journal need not replay. */
  appliedIds(): Promise<ReadonlySet<ChangeSetId>>;
  /** Hears of what other windows applied, in order. Returns a function that stops listening. */
  watch(listener: (changeSet: ChangeSet) => void): () => void;
  close(): void;
}

export interface StoredLibrary {
  /** Random, made with the database. */
  readonly databaseId: string;
  /** True when the database was made by this very load. */
  readonly isNew: boolean;
  /** Sequence number of the last row; 0 in an empty log. */
  readonly lastSequence: number;
  /** Rows that were in the log once and are gone: the database was damaged. */
  readonly lostRows: number;
  readonly library: Library;
  /** The latest rows of the log, oldest first, for undo across restarts. At most 200. */
  readonly recent: readonly ChangeSet[];
}

/** The database can't be read or written. `message` says what happened and what to do. */
export class StoreFailed extends Error {
  override readonly name = "StoreFailed";
  /** True where it may be damaged for good, so that trying again is no help. */
  readonly isDamage: boolean;

  constructor(message: string, options: ErrorOptions & { readonly isDamage?: boolean } = {}) {
    super(message, options);
    this.isDamage = options.isDamage ?? false;
  }
}
