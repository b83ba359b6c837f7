import type { BackupReason } from "./backup.ts";

/**
 * What a backup is called: `variorum-20261122-091530-before-restore-0a1b2c3d.variorum-backup`, the time in UTC.
 * @param madeAt milliseconds since 1970, up to the year 9999. @param sha256 of its content, to tell two of one second apart.
 */
export function backupName(madeAt: number, reason: BackupReason, sha256: string): string {
  const [day = "", time = ""] = new Date(madeAt).toISOString().split("T");
  const digits = `${day.replaceAll("-", "")}-${time.slice(0, 8).replaceAll(":", "")}`;
  return `variorum-${digits}-${reason}-${sha256.slice(0, 8)}.variorum-backup`;
}
