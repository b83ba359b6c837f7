import type {
  BackupReader,
  BackupStore,
  Clock,
  IdSource,
  LibraryPlace,
  LibraryPlaces,
  OpenWindows,
  Safety,
  StoredLibrary,
  Witness,
} from "#core/index.ts";
import type { JournalBase } from "../journal-base.ts";

/** What a library is opened from. */
export interface LibraryParts {
  readonly places: LibraryPlaces;
  readonly safety: Safety;
  readonly backups: BackupStore;
  readonly backupReader: BackupReader;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Left out where there is only one. */
  readonly windows?: OpenWindows;
}

/** What is known outside the database. */
export interface Remembered {
  readonly witness: Witness | null;
  readonly lines: readonly string[];
  readonly base: JournalBase;
  /** False where it exists but can't be read. */
  readonly isWitnessCertain: boolean;
  /** False where it exists but can't be read, or where its first line was damaged. */
  readonly isJournalCertain: boolean;
}

/**
 * What became of the database, as far as can be told: it can't be read; it is an empty or another one than was known; it holds less
 * than was known; rows are gone from its middle; or the whole profile is new while backups of an earlier one lie outside it.
 */
export type Damage = "unreadable" | "new" | "behind" | "rows-lost" | "profile-lost";

/** The database as it was found. */
export interface Found {
  readonly place: LibraryPlace;
  /** `null` where it can't be read. */
  readonly stored: StoredLibrary | null;
  readonly remembered: Remembered;
}
