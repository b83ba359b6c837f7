import { BackupFailed, largestBackup } from "#core/index.ts";

/** Throws `BackupFailed` for bytes that no keeper takes, because nobody could read them again. */
export function demandKeepable(bytes: Uint8Array): void {
  if (bytes.length <= largestBackup) return;
  throw new BackupFailed(
    `The backup is larger than ${largestBackup / 1024 / 1024} MB, the most that can be kept. Export your notes as well, and keep the export in a safe place.`,
  );
}
