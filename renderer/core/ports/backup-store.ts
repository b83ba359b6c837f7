/** Keeps backup files outside the library's database. It knows their names and bytes, not what they mean. */
export interface BackupStore {
  /** Where they are kept. Rejects with `BackupFailed` where that place can't be reached. */
  place(): Promise<BackupPlace>;
  /** All of them, in no order. Files that are no backups by name are left out. Rejects with `BackupFailed`. */
  list(): Promise<readonly StoredBackup[]>;
  /**
   * Writes a file whole or not at all: under another name first, on disk before it gets its own, then read back and compared.
   * A name that exists already is refused. Rejects with `BackupFailed`.
   */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Rejects with `BackupFailed`. */
  read(name: string): Promise<Uint8Array>;
  remove(name: string): Promise<void>;
  /** Lets the person choose another folder, and answers the new place; `null` when they chose none, or where there is nothing to choose. Backups stay where they are. */
  choosePlace(): Promise<BackupPlace | null>;
}

export interface BackupPlace {
  /** For the person: a folder, or words. */
  readonly label: string;
  /** False where a lost profile takes the backups along. */
  readonly isOutsideProfile: boolean;
  /** The person can choose another. */
  readonly canChoose: boolean;
}

export interface StoredBackup {
  /** Lower-case letters, digits and hyphens, then `.variorum-backup`; at most 100 characters. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The file's first line, up to 4,096 characters: a header to show without reading the rest. */
  readonly firstLine: string;
}

/** A backup that could not be written, read or removed. `message` is a sentence for the person: what, where and what to do. */
export class BackupFailed extends Error {
  override readonly name = "BackupFailed";
}

/** What a backup may be called. */
export const backupNamePattern = /^[a-z0-9][a-z0-9-]{0,80}\.variorum-backup$/;
