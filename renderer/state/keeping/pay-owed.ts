import { counted, type LibraryPlace, type StoredLibrary } from "#core/index.ts";
import { linesBeside, toJournalLine } from "../journal.ts";
import { headOf, toBaseLine } from "../journal-base.ts";
import type { LibraryParts, Remembered } from "./library-parts.ts";
import { readNamed } from "./own-backup.ts";

interface Paid {
  readonly stored: StoredLibrary;
  /** For the person. */
  readonly recovered: string;
}

/**
 * Adds what a backup holds that could not be reached when the library was brought back, now that it can. `null` where nothing is
 * owed, or the backup is still out of reach. @throws StoreFailed
 */
export async function payOwed(
  { backups, safety }: LibraryParts,
  place: LibraryPlace,
  { base, lines }: Remembered,
): Promise<Paid | null> {
  if (base.owed === null) return null;
  const named = await readNamed(backups, base.owed);
  if (named.kind !== "read") return null;
  const applied = await place.store.appliedIds();
  const missing = named.backup.steps.filter((step) => !applied.has(step.id));
  for (const step of missing) await place.store.apply(step);
  const kept = [...linesBeside(lines, new Set()), ...missing.map(toJournalLine)];
  await safety.replaceJournalHead(headOf(lines), [toBaseLine({ ...base, owed: null }), ...kept]);
  if (missing.length === 0) return null;
  return {
    stored: await place.store.load(),
    recovered: `The backup that was out of reach could be read again. ${counted(missing.length, "change")} that ${missing.length === 1 ? "was" : "were"} missing came back.`,
  };
}
