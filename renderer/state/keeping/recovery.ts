import {
  type BackupHeader,
  type ChangeSet,
  type ChangeSetId,
  countVisible,
  countWords,
  emptyLibrary,
  personName,
  replay,
  type VisibleCounts,
  type Witness,
  writeBackup,
} from "#core/index.ts";
import type { Writer } from "../installation.ts";
import { linesBeside, missingSteps, toJournalLine, toSetAsideLine, writerOf } from "../journal.ts";
import { headOf } from "../journal-base.ts";
import type { Damage, Found, LibraryParts } from "./library-parts.ts";
import { baseLine, moveLibrary } from "./move-library.ts";
import { type ReadyLibrary, readyLibrary, tellWitness } from "./ready-library.ts";
import { type Rescue, rescue } from "./rescue.ts";

/** The database has lost what is still known outside it. Nothing was written; the person chooses. */
export interface LibraryInDoubt {
  readonly kind: "recovery";
  readonly damage: Damage;
  /** Visible records that the database still holds; `null` where it can't be read. */
  readonly found: VisibleCounts | null;
  /** What the database held when it was last seen whole; `null` where that is not known. */
  readonly witness: Witness | null;
  /** What can be put together again; `null` where nothing is left. */
  readonly rescue: RescueWords | null;
  /** Why the backup that the journal goes on from can't be read just now, as a sentence: trying again may give more. */
  readonly unreachable: string | null;
  /** Puts it together in a new place and goes on there. When it rejects, everything is as it was. @throws StoreFailed */
  restore(): Promise<ReadyLibrary>;
  /** Goes on without it. It is kept as a backup; what the journal holds stays there too, but is never replayed. @throws StoreFailed */
  startWithWhatIsThere(): Promise<ReadyLibrary>;
}

/** What the person is told of a rescue before choosing. */
export interface RescueWords {
  /** Visible records. */
  readonly counts: VisibleCounts;
  /** When the backup was made that it begins with, ISO 8601 in UTC; `null` where it begins with none. */
  readonly backupMadeAt: string | null;
  /** Whose backup that is, as colleagues see the name. */
  readonly backupOf: string | null;
  /** Steps beside that backup, or all of them. */
  readonly laterSteps: number;
  /** Steps that were saved and are neither in backup nor journal nor database; 0 also where nobody knows how many there were. */
  readonly lostSteps: number;
  /** Everything that was saved is known to be here. */
  readonly isComplete: boolean;
}

export async function libraryInDoubt(parts: LibraryParts, found: Found, damage: Damage): Promise<LibraryInDoubt> {
  const { place, stored, remembered } = found;
  const inDatabase = stored === null ? [] : await place.store.history().catch((): readonly ChangeSet[] => []);
  const saved = await rescue(parts, found, damage, inDatabase);
  const words = saved.steps.length === 0 ? null : wordsOf(saved);
  return {
    kind: "recovery",
    damage,
    found: stored === null ? null : countVisible(stored.library),
    witness: remembered.witness,
    rescue: words,
    unreachable: saved.unreachable,
    restore: () => restore(parts, found, damage, saved),
    startWithWhatIsThere: () => startWithWhatIsThere(parts, found, damage, saved),
  };
}

function wordsOf({ steps, library, backup, lostSteps, isComplete }: Rescue): RescueWords {
  const owner = backup === null ? undefined : library.people.get(backup.header.person);
  return {
    counts: countVisible(library),
    backupMadeAt: backup?.header.madeAt ?? null,
    backupOf: backup === null ? null : personName(owner ?? { id: backup.header.person }),
    laterSteps: steps.length - (backup?.steps.length ?? 0),
    lostSteps,
    isComplete,
  };
}

async function restore(
  parts: LibraryParts,
  { place, remembered: { lines } }: Found,
  damage: Damage,
  saved: Rescue,
): Promise<ReadyLibrary> {
  const { steps, library, backup, owed } = saved;
  const covered = idsOf(backup?.steps ?? []);
  const written = new Set([...covered, ...idsOf(missingSteps(lines, covered))]);
  const nowhereElse = steps.filter((step) => !written.has(step.id)).map(toJournalLine);
  const kept = [...nowhereElse, ...linesBeside(lines, covered)];
  const moved = await moveLibrary(parts, { from: place, steps, library, lines, backup, owed, kept });
  const writer = backup === null ? null : writerOfBackup(backup.header, damage);
  return readyLibrary(parts, moved.place, moved.stored, { lines, writer, recovered: recoveredWords(saved) });
}

/** Where the whole profile is new this is another installation, whoever made the backup: two must not write as one. */
function writerOfBackup({ person, device }: BackupHeader, damage: Damage): Writer {
  return { person, device: damage === "profile-lost" ? null : device };
}

function recoveredWords({ library, lostSteps, isComplete }: Rescue): string {
  const whole = `Your library is put together again: ${countWords(countVisible(library))}.`;
  if (isComplete) return `${whole} Nothing that was saved is missing.`;
  if (lostSteps === 0)
    return `${whole} It comes from another backup than the latest: look whether something is missing.`;
  return `${whole} ${lostSteps === 1 ? "One step" : `${lostSteps.toLocaleString("en")} steps`} could not be found anywhere.`;
}

/** A sound database goes on where it is; what a damaged one still gives goes into a new place. */
async function startWithWhatIsThere(
  parts: LibraryParts,
  found: Found,
  damage: Damage,
  saved: Rescue,
): Promise<ReadyLibrary> {
  await keepLeftOut(parts, found, saved);
  const { place, stored, remembered } = found;
  const { lines } = remembered;
  // Read anew: setting steps aside because a reading failed a moment ago would set aside what is there.
  const inDatabase = stored === null ? [] : await place.store.history();
  const lost = missingSteps(lines, idsOf(inDatabase));
  const kept = [...linesBeside(lines, new Set()), ...(lost.length === 0 ? [] : [toSetAsideLine(lost)])];
  if (stored === null || damage === "rows-lost") {
    const library = replay(emptyLibrary, inDatabase);
    const move = { from: place, steps: inDatabase, library, lines, backup: null, owed: null, kept };
    const moved = await moveLibrary(parts, move);
    return readyLibrary(parts, moved.place, moved.stored, { lines });
  }
  if (lines.length > 0) await parts.safety.replaceJournalHead(headOf(lines), [baseLine(place, stored, null), ...kept]);
  await tellWitness(parts.safety, stored);
  return readyLibrary(parts, place, stored, { lines, isFirst: damage === "profile-lost" });
}

/** What could be brought back becomes a backup, so that the settings can restore it whenever the person thinks better of it. */
async function keepLeftOut({ backups, clock }: LibraryParts, { remembered }: Found, saved: Rescue): Promise<void> {
  const { steps, backup } = saved;
  const writer = backup?.header ?? writerOf(remembered.lines);
  if (writer === null || steps.length === (backup?.steps.length ?? 0)) return;
  const { name, bytes } = writeBackup(steps, {
    madeAt: clock.now(),
    appVersion: backup?.header.appVersion ?? "unknown",
    databaseId: remembered.witness?.databaseId ?? "unknown",
    person: writer.person,
    device: writer.device,
    reason: "left-out",
  });
  // The journal keeps its lines as well, so a folder out of reach is no reason not to start.
  await backups.write(name, bytes).catch(() => undefined);
}

function idsOf(steps: readonly ChangeSet[]): ReadonlySet<ChangeSetId> {
  return new Set(steps.map((step) => step.id));
}
