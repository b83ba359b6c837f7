import type { ChangeSet, LibraryPlace, Safety, StoredLibrary } from "#core/index.ts";
import { missingSteps } from "./journal.ts";
import { baseOf, isHeadDamaged } from "./journal-base.ts";
import { findPlace } from "./keeping/find-place.ts";
import type { Damage, LibraryParts, Remembered } from "./keeping/library-parts.ts";
import { payOwed } from "./keeping/pay-owed.ts";
import { type ReadyLibrary, readyLibrary, tellWitness } from "./keeping/ready-library.ts";
import { type LibraryInDoubt, libraryInDoubt } from "./keeping/recovery.ts";

export type Opened = ReadyLibrary | LibraryInDoubt;

/**
 * Reads the library and compares it with what is known outside the database. A few steps that only the journal has, as a
 * crash leaves them, are put back without a word; after anything worse the person is asked, and nothing is written before. @throws StoreFailed
 */
export async function openLibrary(parts: LibraryParts): Promise<Opened> {
  const remembered = await remember(parts.safety);
  const { lines, witness } = remembered;
  const { place, stored } = await findPlace(parts, remembered);
  const found = { place, stored, remembered };
  if (stored === null) return libraryInDoubt(parts, found, "unreadable");
  const missing = lines.length === 0 ? [] : missingSteps(lines, await place.store.appliedIds());
  const damage = damageOf(stored, remembered, missing);
  if (damage !== null) return libraryInDoubt(parts, found, damage);
  const isFirst = knowsNothing(stored, remembered);
  if (isFirst && (await hasBackups(parts))) return libraryInDoubt(parts, found, "profile-lost");
  const whole = missing.length > 0 ? await putBack(place, missing) : stored;
  const paid = await payOwed(parts, place, remembered);
  const { stored: last, recovered } = paid ?? { stored: whole };
  if (witness !== null && witness.databaseId !== last.databaseId) await tellWitness(parts.safety, last);
  return readyLibrary(parts, place, last, { lines, isFirst, ...(recovered === undefined ? {} : { recovered }) });
}

async function remember(safety: Safety): Promise<Remembered> {
  const [witness, journal] = await Promise.allSettled([safety.readWitness(), safety.readJournal()]);
  const lines = journal.status === "fulfilled" ? journal.value : [];
  return {
    witness: witness.status === "fulfilled" ? witness.value : null,
    lines,
    base: baseOf(lines),
    isWitnessCertain: witness.status === "fulfilled",
    isJournalCertain: journal.status === "fulfilled" && !isHeadDamaged(lines),
  };
}

function damageOf(
  stored: StoredLibrary,
  { witness, base, isWitnessCertain, isJournalCertain }: Remembered,
  missing: readonly ChangeSet[],
): Damage | null {
  const isEmpty = stored.lastSequence === 0;
  const lost = isEmpty ? "new" : "behind";
  if (stored.lostRows > 0) return "rows-lost";
  if (base.database !== null) {
    if (base.database.id !== stored.databaseId) return "new";
    if (stored.lastSequence < base.database.steps) return lost;
    // A crash between the swap to a new place and its first witness leaves the witness of the place before.
    if (witness?.databaseId !== stored.databaseId) return null;
  }
  if (witness !== null && witness.lastSequence > 0) {
    if (witness.databaseId !== stored.databaseId) return "new";
    return stored.lastSequence < witness.lastSequence ? lost : null;
  }
  if (!isWitnessCertain || !isJournalCertain) return isEmpty ? "new" : null;
  return stored.isNew && missing.length > 0 ? "new" : null;
}

function knowsNothing(
  { lastSequence }: StoredLibrary,
  { witness, lines, isWitnessCertain, isJournalCertain }: Remembered,
): boolean {
  return lastSequence === 0 && witness === null && lines.length === 0 && isWitnessCertain && isJournalCertain;
}

/** A folder that can't be reached is no reason not to start. */
async function hasBackups({ backups }: LibraryParts): Promise<boolean> {
  const stored = await backups.list().catch(() => []);
  return stored.length > 0;
}

/** They are in the journal already, so only the database gets them; a merge bears them in any order and twice. */
async function putBack({ store }: LibraryPlace, missing: readonly ChangeSet[]): Promise<StoredLibrary> {
  for (const step of missing) await store.apply(step);
  return store.load();
}
