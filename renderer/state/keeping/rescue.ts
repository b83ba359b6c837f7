import {
  type BackupHeader,
  type ChangeSet,
  type ChangeSetId,
  collectionNames,
  emptyLibrary,
  type IdSource,
  isSameLibrary,
  joinInto,
  type Library,
  recordsOf,
  replay,
  type StoredLibrary,
} from "#core/index.ts";
import { presentInstallation } from "../installation.ts";
import { missingSteps, writerOf } from "../journal.ts";
import type { BackupName } from "../journal-base.ts";
import type { Damage, Found, LibraryParts } from "./library-parts.ts";
import { newestFirst } from "./listed-backup.ts";
import { readNamed } from "./own-backup.ts";

/** What is left of a damaged library, put together from backup, journal, and what the database still gives. */
export interface Rescue {
  readonly steps: readonly ChangeSet[];
  readonly library: Library;
  /** The backup that it begins with; `null` where it begins with none. */
  readonly backup: RescueBackup | null;
  /** The backup that the journal names, where it could not be read; what it holds beside the rest is missing. */
  readonly owed: BackupName | null;
  /** Why that backup can't be read just now, as a sentence; `null` where it can't be helped. */
  readonly unreachable: string | null;
  /** Steps that were saved and are not here; 0 also where nobody knows how many there were. */
  readonly lostSteps: number;
  /** Everything that was saved is known to be here. */
  readonly isComplete: boolean;
}

export interface RescueBackup extends BackupName {
  readonly header: BackupHeader;
  readonly steps: readonly ChangeSet[];
}

/** Unites them. Every step is a merge, so it does no harm where two of them hold the same. */
export async function rescue(
  parts: LibraryParts,
  found: Found,
  damage: Damage,
  inDatabase: readonly ChangeSet[],
): Promise<Rescue> {
  const { lines, base, isJournalCertain } = found.remembered;
  const named = base.backup === null ? null : await readNamed(parts.backups, base.backup);
  const own = base.backup !== null && named?.kind === "read" ? { ...base.backup, ...named.backup } : null;
  const expected = expectedSteps(found);
  const first = unite(own, inDatabase, lines);
  const isShort = first.length === 0 || first.length < expected || !isJournalCertain || named !== null;
  const backup = own ?? (isShort ? await newestReadable(parts, found, damage) : null);
  const steps = withRest(unite(backup, inDatabase, lines), found.stored, parts.ids);
  const lostSteps = Math.max(0, expected - steps.length);
  const isWhole = own !== null || (base.backup === null && isJournalCertain && lines.length > 0);
  return {
    steps,
    library: replay(emptyLibrary, steps),
    backup,
    owed: own === null ? base.backup : base.owed,
    unreachable: named?.kind === "unreachable" ? named.why : null,
    lostSteps,
    isComplete: isWhole && lostSteps === 0,
  };
}

/** How many steps journal and witness have known of. A witness of another database says nothing of this one. */
function expectedSteps({ remembered: { base, witness } }: Found): number {
  const isOfThis = base.database === null || witness?.databaseId === base.database.id;
  return Math.max(base.database?.steps ?? 0, isOfThis ? (witness?.lastSequence ?? 0) : 0);
}

function unite(
  backup: RescueBackup | null,
  inDatabase: readonly ChangeSet[],
  lines: readonly string[],
): readonly ChangeSet[] {
  const steps = new Map<ChangeSetId, ChangeSet>();
  for (const step of [...(backup?.steps ?? []), ...inDatabase]) if (!steps.has(step.id)) steps.set(step.id, step);
  for (const step of missingSteps(lines, new Set(steps.keys()))) steps.set(step.id, step);
  return [...steps.values()];
}

/** Records that the database gives and no step explains, because rows of its log are gone: they come along as they are. */
function withRest(steps: readonly ChangeSet[], stored: StoredLibrary | null, ids: IdSource): readonly ChangeSet[] {
  const last = steps.at(-1);
  if (stored === null || stored.lostRows === 0 || last === undefined) return steps;
  const { library } = stored;
  const joined = collectionNames(library).map((collection) => ({
    collection,
    records: [...recordsOf(library, collection).values()],
  }));
  const replayed = replay(emptyLibrary, steps);
  if (isSameLibrary(replayed, joinInto(replayed, joined))) return steps;
  const { stamp, person } = last;
  return [
    ...steps,
    { id: ids.next() as ChangeSetId, stamp, person, label: "what the database still held", changes: [], joined },
  ];
}

/** Of this computer's own backups where it is known which they are; strangers' may lie in the same folder. */
async function newestReadable(
  { backups, backupReader, clock }: LibraryParts,
  { place, stored, remembered }: Found,
  damage: Damage,
): Promise<RescueBackup | null> {
  const listed = newestFirst(await backups.list().catch(() => []), clock.now());
  const installation = stored === null || damage === "profile-lost" ? null : await presentInstallation(place.local);
  const device = installation?.device ?? writerOf(remembered.lines)?.device ?? null;
  for (const { name, header } of listed) {
    if (header === null || (device !== null && header.device !== device)) continue;
    const bytes = await backups.read(name).catch(() => null);
    if (bytes === null) continue;
    const answer = await backupReader.read(bytes);
    if (answer.ok) return { name, sha256: answer.sha256, header: answer.header, steps: answer.steps };
  }
  return null;
}
