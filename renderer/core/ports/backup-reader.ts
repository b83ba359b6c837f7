import type { BackupAnswer } from "../backup/backup.ts";

/** Reads backups that may come from anybody, beside the page and within limits of time and memory. */
export interface BackupReader {
  /** What `readBackup` answers; never rejects. A file that takes too long or too much is refused as a problem like any other. */
  read(bytes: Uint8Array): Promise<BackupAnswer>;
}
