import type { BackupHeader } from "./backup.ts";

/** A stored backup as the rotation sees it. */
export interface KeptBackup {
  readonly name: string;
  /** `null` where the first line can't be read: damaged, or made by a newer Variorum. */
  readonly header: BackupHeader | null;
}

export interface RotationInput {
  /** Whose backups these are. Those of other devices in the same folder stay. */
  readonly device: string;
  /** Names of backups that must stay whatever their age: what the journal goes on from, and what was just written. */
  readonly needed: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const recentBackups = 30;
const daysWithBackups = 21;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * The names of backups that are no longer needed. Of a device's own, the 30 most recent stay, and the latest of each of the last 21
 * days (in UTC) that have one. Nothing goes while the latest holds less than half of what the largest holds: a library that shrank
 * so much may have been damaged. So the latest that holds anything never goes either. Backups dated more than a day ahead, by a clock
 * that was wrong once, stay and count for nothing.
 */
export function backupsToRemove(kept: readonly KeptBackup[], input: RotationInput): readonly string[] {
  const { device, needed, now } = input;
  const own = kept
    .flatMap(({ name, header }) => (header?.device === device ? [{ name, ...summaryOf(header) }] : []))
    .filter(({ madeAt }) => madeAt <= now + dayMs)
    .sort((a, b) => b.madeAt - a.madeAt || (a.name < b.name ? 1 : -1));
  const latest = own[0];
  if (latest === undefined || latest.records * 2 < Math.max(...own.map(({ records }) => records))) return [];
  const latestByDay = new Map<number, string>();
  for (const { name, madeAt } of own) {
    const day = Math.floor(madeAt / dayMs);
    if (!latestByDay.has(day)) latestByDay.set(day, name);
  }
  const staying = new Set([
    ...needed,
    ...own.slice(0, recentBackups).map(({ name }) => name),
    ...[...latestByDay.values()].slice(0, daysWithBackups),
  ]);
  return own.map(({ name }) => name).filter((name) => !staying.has(name));
}

function summaryOf({ madeAt, counts }: BackupHeader): { readonly madeAt: number; readonly records: number } {
  return { madeAt: Date.parse(madeAt), records: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}
