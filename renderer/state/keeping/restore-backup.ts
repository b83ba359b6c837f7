import {
  type BackupAnswer,
  type BackupStore,
  backupName,
  type ChangeSetId,
  type LibraryPlace,
  type LibraryPlaces,
  lowestStamp,
  msOf,
  revertTo,
} from "#core/index.ts";
import { greatestStampIn } from "../greatest-stamp.ts";
import { linesBeside } from "../journal.ts";
import type { BackupName } from "../journal-base.ts";
import { momentWords } from "../time-words.ts";
import type { BackupKeeper } from "./backup-keeper.ts";
import type { BackupParts } from "./make-backup.ts";
import { moveLibrary } from "./move-library.ts";
import { readNamed } from "./own-backup.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** A backup that was read whole and can be restored. */
export type ReadableBackup = Extract<BackupAnswer, { ok: true }> & { readonly name: string };

/**
 * Goes back to a backup on this computer only: a proven backup of the present first, then a new place, then the swap. The session
 * is closed afterwards, and the window has to open the library anew, in the place that is answered. Colleagues' changes of records
 * come back with their next bundle. When it rejects, the library is as it was. @throws BackupFailed, StoreFailed
 */
export async function restoreHere(
  keeper: BackupKeeper,
  places: LibraryPlaces,
  { name, sha256, steps, library }: ReadableBackup,
): Promise<LibraryPlace> {
  const { session, safety, place } = keeper.parts;
  await session.settled();
  const before = await keeper.make("before-restore", [name]);
  const lines = await safety.readJournal();
  // What another window saved while that backup was made is in none, so it is merged at the next start.
  const kept = linesBeside(lines, before.steps);
  const backup = { name, sha256 };
  const move = { from: place, steps, library, lines, backup, owed: null, kept };
  const moved = await moveLibrary({ places, safety }, move);
  session.close();
  return moved.place;
}

/** Goes back to what a backup shows as one step with stamps of today, which colleagues get with the next export. Can be undone. @throws BackupFailed */
export async function restoreForTeam(
  keeper: BackupKeeper,
  { library: earlier, header }: ReadableBackup,
): Promise<ChangeSetId | null> {
  const { session } = keeper.parts;
  await session.settled();
  await keeper.make("before-restore");
  const label = `go back to the backup of ${momentWords(header.madeAt)}`;
  return session.run((present) => revertTo(present, { earlier, label, ids: session.ids })).step;
}

export type BackupRead = { readonly ok: true; readonly backup: ReadableBackup } | Extract<BackupAnswer, { ok: false }>;

/** Reads one of the backups that are kept. @throws BackupFailed */
export async function readKept(parts: BackupParts, name: string): Promise<BackupRead> {
  const answer = await parts.backupReader.read(await parts.backups.read(name));
  return toRead(answer, name, parts.clock.now());
}

/** Reads a backup that the person brought as a file and puts it among the kept ones, so that a library can stand on it. @throws BackupFailed */
export async function readBrought(parts: BackupParts, bytes: Uint8Array): Promise<BackupRead> {
  const { backups, backupReader, clock } = parts;
  const answer = await backupReader.read(bytes);
  if (!answer.ok) return answer;
  const { header, sha256 } = answer;
  const name = backupName(Date.parse(header.madeAt), header.reason, sha256);
  const read = toRead(answer, name, clock.now());
  if (read.ok) await keep(backups, { name, sha256 }, bytes);
  return read;
}

/** What stands under that name already and is something else was damaged: the name is made of what the file holds. */
async function keep(backups: BackupStore, file: BackupName, bytes: Uint8Array): Promise<void> {
  const present = await readNamed(backups, file);
  if (present.kind === "read") return;
  const stored = await backups.list();
  if (stored.some((one) => one.name === file.name)) await backups.remove(file.name);
  await backups.write(file.name, bytes);
}

/** Stamps from the future would beat everybody's edits until that day, as in an import. */
function toRead(answer: BackupAnswer, name: string, now: number): BackupRead {
  if (!answer.ok) return answer;
  const newest = answer.steps.reduce((greatest, step) => {
    const inStep = greatestStampIn(step.joined ?? [], step.stamp);
    return inStep > greatest ? inStep : greatest;
  }, lowestStamp);
  const days = Math.ceil((msOf(newest) - now) / dayMs);
  if (days <= 1) return { ok: true, backup: { ...answer, name } };
  const what = `Its changes are dated up to ${days.toLocaleString("en")} days ahead of this computer's clock.`;
  const next = "If this clock is wrong, set it and open the backup again. Else choose another backup.";
  return { ok: false, problems: [{ where: "the file", what, next }] };
}
