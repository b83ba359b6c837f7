import type {
  ChangeSet,
  Clock,
  IdSource,
  LibraryStore,
  LocalState,
  Safety,
  StoredLibrary,
  Witness,
} from "#core/index.ts";
import { countsOf } from "./census.ts";
import { type Installation, newNode, readInstallation } from "./installation.ts";
import { missingSteps, toSetAsideLine, writerOf } from "./journal.ts";
import { LibrarySession } from "./library-session.ts";

export interface LibraryParts {
  readonly store: LibraryStore;
  readonly safety: Safety;
  readonly local: LocalState;
  readonly clock: Clock;
  readonly ids: IdSource;
}

export type Opened = ReadyLibrary | LibraryInDoubt;

export interface ReadyLibrary {
  readonly kind: "ready";
  readonly session: LibrarySession;
  readonly installation: Installation;
  /** Neither database nor witness nor journal knows of anything: the samples may be put in. */
  readonly isFirst: boolean;
}

/** The database has lost what witness or journal still know of. Nothing was written; the person chooses. */
export interface LibraryInDoubt {
  readonly kind: "recovery";
  /** Visible records that the database still holds. */
  readonly found: ReturnType<typeof countsOf>;
  /** What the database held when it was last seen whole; `null` where that is not known. */
  readonly witness: Witness | null;
  /** Steps that the journal has and the database lacks. */
  readonly journalSteps: number;
  /** Puts the journal's steps back. Steps that were put back stay so when it fails midway. @throws StoreFailed */
  restore(): Promise<Opened>;
  /** Goes on without them. They stay in the journal, but are never replayed. */
  startWithWhatIsThere(): Promise<Opened>;
}

interface Remembered {
  readonly witness: Witness | null;
  readonly lines: readonly string[];
  /** False where witness or journal exist but can't be read. */
  readonly isCertain: boolean;
}

/**
 * Reads the library and compares it with what is known outside the database. A few steps that only the journal has, as a
 * crash leaves them, are put back without a word. @throws StoreFailed
 */
export async function openLibrary(parts: LibraryParts): Promise<Opened> {
  const [stored, remembered] = await Promise.all([parts.store.load(), remember(parts.safety)]);
  const { lines, witness, isCertain } = remembered;
  const missing = lines.length === 0 ? [] : missingSteps(lines, await parts.store.appliedIds());
  if (isLost(stored, remembered, missing)) return inDoubt(parts, stored, remembered, missing);
  if (missing.length > 0) return ready(parts, await putBack(parts, missing), lines, false);
  const isFirst = stored.lastSequence === 0 && witness === null && lines.length === 0 && isCertain;
  return ready(parts, stored, lines, isFirst);
}

async function remember(safety: Safety): Promise<Remembered> {
  const [witness, lines] = await Promise.allSettled([safety.readWitness(), safety.readJournal()]);
  return {
    witness: witness.status === "fulfilled" ? witness.value : null,
    lines: lines.status === "fulfilled" ? lines.value : [],
    isCertain: witness.status === "fulfilled" && lines.status === "fulfilled",
  };
}

function isLost(stored: StoredLibrary, { witness, isCertain }: Remembered, missing: readonly ChangeSet[]): boolean {
  if (witness !== null && witness.lastSequence > 0) {
    return witness.databaseId !== stored.databaseId || stored.lastSequence < witness.lastSequence;
  }
  if (!isCertain) return stored.lastSequence === 0;
  return stored.isNew && missing.length > 0;
}

function inDoubt(
  parts: LibraryParts,
  stored: StoredLibrary,
  remembered: Remembered,
  missing: readonly ChangeSet[],
): LibraryInDoubt {
  const { witness, lines } = remembered;
  const goOn = async (from: StoredLibrary) => {
    await writeWitness(parts.safety, from);
    return ready(parts, from, lines, false);
  };
  return {
    kind: "recovery",
    found: countsOf(stored.library),
    witness,
    journalSteps: missing.length,
    restore: async () => goOn(await putBack(parts, missing)),
    async startWithWhatIsThere() {
      if (missing.length > 0) await parts.safety.appendJournal(toSetAsideLine(missing));
      return goOn(stored);
    },
  };
}

/** They are in the journal already, so only the database gets them; a merge bears them in any order and twice. */
async function putBack({ store }: LibraryParts, missing: readonly ChangeSet[]): Promise<StoredLibrary> {
  for (const step of missing) await store.apply(step);
  return store.load();
}

/** Without it the next start would ask again, which is better than not to start now. */
async function writeWitness(safety: Safety, { databaseId, lastSequence, library }: StoredLibrary): Promise<void> {
  await safety.writeWitness({ databaseId, lastSequence, counts: countsOf(library) }).catch(() => undefined);
}

async function ready(
  parts: LibraryParts,
  stored: StoredLibrary,
  lines: readonly string[],
  isFirst: boolean,
): Promise<ReadyLibrary> {
  const { store, safety, local, clock, ids } = parts;
  const installation = await readInstallation(local, ids, writerOf(lines));
  const node = newNode(installation, ids);
  const session = new LibrarySession({ store, safety, clock, ids, node, person: installation.person }, stored);
  return { kind: "ready", session, installation, isFirst };
}
