import { countVisible, type LibraryPlace, type Safety, type StoredLibrary } from "#core/index.ts";
import { type Installation, newNode, readInstallation, type Writer } from "../installation.ts";
import { writerOf } from "../journal.ts";
import { LibrarySession } from "../library-session.ts";
import type { LibraryParts } from "./library-parts.ts";

export interface ReadyLibrary {
  readonly kind: "ready";
  readonly session: LibrarySession;
  readonly place: LibraryPlace;
  readonly installation: Installation;
  /** Neither database nor witness, journal or backups know of anything: the samples may be put in. */
  readonly isFirst: boolean;
  /** What was put together again a moment ago, as a sentence for the person; `null` at an ordinary start. */
  readonly recovered: string | null;
}

export interface ReadyFacts {
  readonly lines: readonly string[];
  readonly isFirst?: boolean;
  readonly recovered?: string;
  /** Who made the backup from which a lost installation is known. */
  readonly writer?: Writer | null;
}

export async function readyLibrary(
  parts: LibraryParts,
  place: LibraryPlace,
  stored: StoredLibrary,
  { lines, isFirst = false, recovered, writer }: ReadyFacts,
): Promise<ReadyLibrary> {
  const { safety, clock, ids } = parts;
  const installation = await readInstallation(place.local, ids, writerOf(lines) ?? writer ?? null);
  const node = newNode(installation, ids);
  const { person } = installation;
  // Before this one is among them.
  const others = await parts.windows?.present();
  parts.windows?.enter(node);
  const session = new LibrarySession({ store: place.store, safety, clock, ids, node, person, others }, stored);
  return { kind: "ready", session, place, installation, isFirst, recovered: recovered ?? null };
}

/** Without it the next start would ask again, which is better than not to start now. */
export async function tellWitness(safety: Safety, stored: StoredLibrary): Promise<void> {
  const { databaseId, lastSequence, library } = stored;
  await safety.writeWitness({ databaseId, lastSequence, counts: countVisible(library) }).catch(() => undefined);
}
