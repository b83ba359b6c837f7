import {
  type ChangeSet,
  isSameLibrary,
  type Library,
  type LibraryPlace,
  type LibraryPlaces,
  type LocalState,
  type Safety,
  type StoredLibrary,
  StoreFailed,
} from "#core/index.ts";
import { type BackupName, headOf, toBaseLine } from "../journal-base.ts";
import { tellWitness } from "./ready-library.ts";

export interface Move {
  readonly from: LibraryPlace;
  readonly steps: readonly ChangeSet[];
  /** What the steps give. */
  readonly library: Library;
  /** The journal as it was read. */
  readonly lines: readonly string[];
  /** What the new journal stands on, and its lines after that. */
  readonly backup: BackupName | null;
  readonly owed: BackupName | null;
  readonly kept: readonly string[];
}

export interface MovedLibrary {
  readonly place: LibraryPlace;
  readonly stored: StoredLibrary;
}

/**
 * Puts a library into a new place, reads it back, and only then lets the journal name that place: one atomic write from which on
 * it counts. When it rejects, the old place counts as before and nothing of the new one is left. @throws StoreFailed
 */
export async function moveLibrary(
  { places, safety }: { readonly places: LibraryPlaces; readonly safety: Safety },
  { from, steps, library, lines, backup, owed, kept }: Move,
): Promise<MovedLibrary> {
  const place = await places.make();
  let stored: StoredLibrary;
  try {
    stored = await fill(place, steps, library);
    await takeLocalAlong(from.local, place.local);
    await safety.replaceJournalHead(headOf(lines), [baseLine(place, stored, backup, owed), ...kept]);
  } catch (error) {
    await places.remove(place.name).catch(() => undefined);
    throw error;
  }
  await tellWitness(safety, stored);
  await removeOthers(places, [from.name, ...(await places.made().catch(() => []))], place.name);
  return { place, stored };
}

export function baseLine(
  place: LibraryPlace,
  { databaseId, lastSequence }: StoredLibrary,
  backup: BackupName | null,
  owed: BackupName | null = null,
): string {
  return toBaseLine({ place: place.name, database: { id: databaseId, steps: lastSequence }, backup, owed });
}

async function fill({ store }: LibraryPlace, steps: readonly ChangeSet[], expected: Library): Promise<StoredLibrary> {
  if (steps.length > 0) await store.applyAll(steps);
  const stored = await store.load();
  if (stored.lastSequence === steps.length && isSameLibrary(stored.library, expected)) return stored;
  throw new StoreFailed(
    "What was written is not what came back. The library was left as it was. Check the disk, then try again.",
  );
}

/** Desk, drafts and settings, as far as they can be read: the library is whole without them. */
async function takeLocalAlong(from: LocalState, to: LocalState): Promise<void> {
  const keys = await from.keys("").catch((): readonly string[] => []);
  for (const key of keys) {
    const value = await from.read(key).catch(() => null);
    if (value !== null) await to.write(key, value).catch(() => undefined);
  }
}

/** The old place, and whatever earlier tries left behind. One that can't be removed only costs disk space. */
async function removeOthers(places: LibraryPlaces, names: readonly string[], present: string): Promise<void> {
  for (const name of new Set(names)) if (name !== present) await places.remove(name).catch(() => undefined);
}
