import { firstPlace, type LibraryPlace, type StoredLibrary, StoreFailed } from "#core/index.ts";
import { headOf, isHeadDamaged } from "../journal-base.ts";
import type { LibraryParts, Remembered } from "./library-parts.ts";
import { baseLine } from "./move-library.ts";

interface FoundPlace {
  readonly place: LibraryPlace;
  /** `null` where the database there is damaged so that it can't be read. */
  readonly stored: StoredLibrary | null;
}

/**
 * The place that the journal names. Where the journal is lost, or says nothing that can be understood, every place is looked
 * into for the database that the witness knows, and a new first line names it. @throws StoreFailed
 */
export async function findPlace(parts: LibraryParts, remembered: Remembered): Promise<FoundPlace> {
  const { places, safety } = parts;
  const { lines, base, isJournalCertain } = remembered;
  const made = isJournalCertain && lines.length > 0 ? [] : await places.made().catch(() => []);
  if (made.length === 0) return open(places.at(base.place));
  const all = await Promise.all([firstPlace, ...made].map((name) => open(places.at(name))));
  const found = likeliest(all, remembered);
  if (found === undefined || found.stored === null) return open(places.at(base.place));
  // A journal that can't be read just now may be whole, so it is left as it is.
  const isGone = lines.length === 0 && isJournalCertain;
  if (isGone || isHeadDamaged(lines))
    await safety.replaceJournalHead(headOf(lines.slice(0, 1)), [baseLine(found.place, found.stored, null)]);
  return found;
}

/** The one that the witness knows; where there is no witness, the one with the longest log. */
function likeliest(all: readonly FoundPlace[], { witness }: Remembered): FoundPlace | undefined {
  const readable = all.filter(({ stored }) => stored !== null && stored.lastSequence > 0);
  if (witness !== null) return readable.find(({ stored }) => stored?.databaseId === witness.databaseId);
  return readable.sort((a, b) => (b.stored?.lastSequence ?? 0) - (a.stored?.lastSequence ?? 0))[0];
}

/** @throws StoreFailed where something else than damage stands in the way. */
async function open(place: LibraryPlace): Promise<FoundPlace> {
  try {
    return { place, stored: await place.store.load() };
  } catch (error) {
    if (error instanceof StoreFailed && error.isDamage) return { place, stored: null };
    throw error;
  }
}
