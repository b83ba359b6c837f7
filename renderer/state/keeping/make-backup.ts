import {
  BackupFailed,
  type BackupReader,
  type BackupReason,
  type BackupStore,
  backupsToRemove,
  type ChangeSet,
  type ChangeSetId,
  type Clock,
  type LibraryPlace,
  largestBackup,
  readOwnBackup,
  type Safety,
  type WrittenBackup,
  writeBackup,
} from "#core/index.ts";
import type { Installation } from "../installation.ts";
import { linesBeside } from "../journal.ts";
import { baseOf, headOf, toBaseLine } from "../journal-base.ts";
import type { LibrarySession } from "../library-session.ts";
import { type ListedBackup, newestFirst } from "./listed-backup.ts";

export interface BackupParts {
  readonly session: LibrarySession;
  readonly place: LibraryPlace;
  readonly installation: Installation;
  readonly backups: BackupStore;
  readonly backupReader: BackupReader;
  readonly safety: Safety;
  readonly clock: Clock;
  readonly appVersion: string;
}

export interface MadeBackup {
  readonly listed: ListedBackup;
  /** What it holds. */
  readonly steps: ReadonlySet<ChangeSetId>;
}

/**
 * Writes everything that is saved, reads it back, and only when that is proven lets the journal begin after it and old backups go.
 * @param needed names of backups that must not go. @throws BackupFailed, and StoreFailed where the log can't be read
 */
export async function makeBackup(
  parts: BackupParts,
  reason: BackupReason,
  needed: readonly string[] = [],
): Promise<MadeBackup> {
  const { session, place, installation, backups, clock, appVersion } = parts;
  const known = await knownSteps(parts);
  const steps = await place.store.history();
  demandWhole(steps.length, known);
  const { person, device } = installation;
  const { databaseId } = session;
  const written = writeBackup(steps, { madeAt: clock.now(), appVersion, databaseId, person, device, reason });
  if (written.bytes.length > largestBackup) throw new BackupFailed(tooLarge);
  await backups.write(written.name, written.bytes);
  await prove(backups, steps, written);
  const ids = new Set(steps.map((step) => step.id));
  await shortenJournal(parts, ids, written);
  await rotate(parts, [written.name, ...needed]);
  return { listed: { name: written.name, size: written.bytes.length, header: written.header }, steps: ids };
}

const tooLarge =
  "The backup would be larger than 512 MB, the most that can be kept. The journal holds every change all the same. Export your notes as well, and keep that file elsewhere.";

/** How many steps the log must have at least. Asked before it is read: what is saved meanwhile may stand in it or not. */
async function knownSteps({ session, safety }: BackupParts): Promise<number> {
  const { lastSequence } = session;
  const { database } = baseOf(await safety.readJournal().catch(() => []));
  return Math.max(database?.id === session.databaseId ? database.steps : 0, lastSequence);
}

/** A database that has lost rows under an open window says nothing. What it still has must not take the place of what is known. */
function demandWhole(steps: number, known: number): void {
  const lost = known - steps;
  if (lost > 0)
    throw new BackupFailed(
      `The database has lost ${lost.toLocaleString("en")} of your changes since it was opened, so no backup was made of it. Close Variorum and start it again: they are brought back then.`,
    );
}

/** A backup that does not read back is worse than none: it would be relied on. */
async function prove(
  backups: BackupStore,
  steps: readonly ChangeSet[],
  { name, sha256 }: WrittenBackup,
): Promise<void> {
  const read = readOwnBackup(await backups.read(name), sha256);
  if (read !== null && read.steps.length === steps.length) return;
  await backups.remove(name).catch(() => undefined);
  throw new BackupFailed(
    "The backup that was written does not read back. It was taken away again. Check the disk or folder it lies on, then try again.",
  );
}

/** The journal holds what the backup does not. A journal that stays long costs nothing but a slower start. */
async function shortenJournal(
  { safety, place, session }: BackupParts,
  covered: ReadonlySet<ChangeSetId>,
  { name, sha256 }: WrittenBackup,
): Promise<void> {
  const lines = await safety.readJournal().catch(() => null);
  // Another window may have gone on in another place meanwhile: the journal is that one's now.
  if (lines === null || baseOf(lines).place !== place.name) return;
  const base = toBaseLine({
    place: place.name,
    database: { id: session.databaseId, steps: covered.size },
    backup: { name, sha256 },
    owed: baseOf(lines).owed,
  });
  await safety.replaceJournalHead(headOf(lines), [base, ...linesBeside(lines, covered)]).catch(() => undefined);
}

/** One that can't be taken away is tried again after the next backup. */
async function rotate({ backups, safety, installation, clock }: BackupParts, names: readonly string[]): Promise<void> {
  const [stored, lines] = await Promise.all([backups.list(), safety.readJournal()]).catch(() => [null, null] as const);
  if (stored === null) return;
  const { backup, owed } = baseOf(lines);
  const needed = new Set([...names, ...[backup, owed].flatMap((one) => (one === null ? [] : [one.name]))]);
  const now = clock.now();
  const old = backupsToRemove(newestFirst(stored, now), { device: installation.device, needed, now });
  for (const name of old) await backups.remove(name).catch(() => undefined);
}
