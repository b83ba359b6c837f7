import { type BackupHeader, readBackupHeader, type StoredBackup } from "#core/index.ts";

/** A backup as a list shows it. */
export interface ListedBackup {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** `null` where its first line can't be read: damaged, or made by a newer Variorum. */
  readonly header: BackupHeader | null;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Newest first by what their headers say. Those without a readable one come last, and before them those from the future: a clock
 * that ran ahead once would else put an old backup before all others for years. @param now milliseconds since 1970
 */
export function newestFirst(stored: readonly StoredBackup[], now: number): readonly ListedBackup[] {
  const rank = ({ header }: ListedBackup) => {
    const madeAt = header === null ? Number.NaN : Date.parse(header.madeAt);
    return Number.isNaN(madeAt) ? Number.NEGATIVE_INFINITY : madeAt > now + dayMs ? -madeAt : madeAt;
  };
  return stored
    .map(({ name, size, firstLine }) => ({ name, size, header: readBackupHeader(firstLine) }))
    .sort((a, b) => rank(b) - rank(a) || (a.name < b.name ? 1 : -1));
}
