import { firstPlace, type JournalHead } from "#core/index.ts";

/** What the lines of a journal stand on. Its first line says it; without one they begin with the first step of all. */
export interface JournalBase {
  /** Where the database stands that goes with this journal. */
  readonly place: string;
  /** That database, and how many steps its log had when the line was written; `null` in a journal that has all steps. */
  readonly database: { readonly id: string; readonly steps: number } | null;
  /** The proven backup that holds the steps which are no longer here. */
  readonly backup: BackupName | null;
  /** A backup that could not be read when the library was brought back. What it holds is added as soon as it can be. */
  readonly owed: BackupName | null;
}

export interface BackupName {
  readonly name: string;
  /** As the backup's last line says it. */
  readonly sha256: string;
}

const noBase: JournalBase = { place: firstPlace, database: null, backup: null, owed: null };

export function toBaseLine({ place, database, backup, owed }: JournalBase): string {
  const base = { place, database, backup: named(backup), ...(owed === null ? {} : { owed: named(owed) }) };
  return JSON.stringify({ base });
}

/** What the first line says; that of a journal without a base where it says nothing. */
export function baseOf(lines: readonly string[]): JournalBase {
  return readBase(lines[0]) ?? noBase;
}

/** The head that these lines, as they were read, are to be replaced as. */
export function headOf(lines: readonly string[]): JournalHead {
  return { count: lines.length, first: lines[0] ?? null };
}

export function isBaseLine(line: string): boolean {
  return line.startsWith('{"base":');
}

/** True where the first line was damaged: then nobody knows what the journal stands on. */
export function isHeadDamaged(lines: readonly string[]): boolean {
  const [first] = lines;
  if (first === undefined) return false;
  return isBaseLine(first) ? readBase(first) === null : !/^\{"(?:id|setAside)":.*\}$/.test(first);
}

function readBase(line: string | undefined): JournalBase | null {
  if (line === undefined || !isBaseLine(line)) return null;
  try {
    const { base } = JSON.parse(line) as { readonly base: Partial<JournalBase> };
    const { place, database = null, backup = null, owed = null } = base;
    const isWhole = isPlace(place) && isDatabase(database) && isName(backup) && isName(owed);
    return isWhole ? { place, database, backup, owed } : null;
  } catch {
    return null;
  }
}

function named(backup: BackupName | null): BackupName | null {
  return backup === null ? null : { name: backup.name, sha256: backup.sha256 };
}

function isPlace(place: unknown): place is string {
  return typeof place === "string" && /^[a-z0-9][a-z0-9_-]{0,60}$/.test(place);
}

function isDatabase(database: JournalBase["database"]): boolean {
  return database === null || (typeof database.id === "string" && Number.isSafeInteger(database.steps));
}

function isName(backup: BackupName | null): boolean {
  return backup === null || (typeof backup.name === "string" && typeof backup.sha256 === "string");
}
