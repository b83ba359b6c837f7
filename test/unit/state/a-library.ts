import type { MemoryDatabase } from "#adapters/memory/memory-database.ts";
import { MemoryDisk, MemoryLibraryPlaces } from "#adapters/memory/memory-library-places.ts";
import {
  addTag,
  BackupFailed,
  type BackupPlace,
  type BackupStore,
  type IdSource,
  type JournalHead,
  type LibraryPlace,
  type LibraryPlaces,
  type LibraryStore,
  type NodeName,
  type PersonId,
  readBackup,
  type Safety,
  type Space,
  type StoredBackup,
  type TagId,
  type Witness,
} from "#core/index.ts";
import { baseOf } from "#state/journal-base.ts";
import { BackupKeeper } from "#state/keeping/backup-keeper.ts";
import type { LibraryParts } from "#state/keeping/library-parts.ts";
import type { ReadyLibrary } from "#state/keeping/ready-library.ts";
import { LibrarySession } from "#state/library-session.ts";

/** Files outside the database, as a host keeps them. */
export class MemorySafety implements Safety {
  witness: Witness | null = null;
  readonly journal: string[] = [];
  space: Space = { free: null, database: null, journal: null };

  async readWitness(): Promise<Witness | null> {
    return this.witness;
  }

  async writeWitness(witness: Witness): Promise<void> {
    this.witness = witness;
  }

  async appendJournal(line: string): Promise<void> {
    this.journal.push(line);
  }

  async readJournal(): Promise<readonly string[]> {
    return [...this.journal];
  }

  async replaceJournalHead({ count, first }: JournalHead, lines: readonly string[]): Promise<void> {
    const isSame = count <= this.journal.length && (this.journal[0] ?? null) === first;
    if (!isSame) throw new Error("The journal was changed meanwhile.");
    this.journal.splice(0, count, ...lines);
  }

  async readSpace(): Promise<Space> {
    return this.space;
  }
}

/** A folder of backups. */
export class MemoryBackups implements BackupStore {
  readonly files = new Map<string, Uint8Array>();

  async place(): Promise<BackupPlace> {
    return { label: "Backups", isOutsideProfile: true, canChoose: false };
  }

  async list(): Promise<readonly StoredBackup[]> {
    return [...this.files].map(([name, bytes]) => ({
      name,
      size: bytes.length,
      firstLine: new TextDecoder().decode(bytes.subarray(0, 4096)).split("\n")[0] ?? "",
    }));
  }

  async write(name: string, bytes: Uint8Array): Promise<void> {
    if (this.files.has(name)) throw new BackupFailed(`“${name}” is there already.`);
    this.files.set(name, bytes.slice());
  }

  async read(name: string): Promise<Uint8Array> {
    const bytes = this.files.get(name);
    if (bytes === undefined) throw new BackupFailed(`“${name}” is gone.`);
    return bytes.slice();
  }

  async remove(name: string): Promise<void> {
    this.files.delete(name);
  }

  async choosePlace(): Promise<null> {
    return null;
  }
}

/** A clock that a test sets. */
class SetClock {
  constructor(public time = 1_000) {}

  now(): number {
    return this.time;
  }
}

let made = 0;

/** Ids in order; never the same twice in one run, as from a real source. */
const ids: IdSource = {
  next() {
    made += 1;
    return `00000000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
  },
};

const backupReader = { read: async (bytes: Uint8Array) => readBackup(bytes) };

/** One computer: its databases and the files beside them, each of which can be lost. */
export class Computer {
  disk = new MemoryDisk();
  safety = new MemorySafety();
  backups = new MemoryBackups();
  clock = new SetClock();

  /** The database that counts. */
  get database(): MemoryDatabase {
    return this.disk.at(baseOf(this.safety.journal).place);
  }

  /** What a window gets. @param wrap puts faults around each store. */
  parts(wrap: (store: LibraryStore) => LibraryStore = (store) => store): LibraryParts {
    const { safety, backups, clock } = this;
    const places = wrapped(new MemoryLibraryPlaces(this.disk), wrap);
    return { places, safety, backups, backupReader, clock, ids };
  }

  /** The place that counts, as a window has it. */
  place(wrap?: (store: LibraryStore) => LibraryStore): LibraryPlace {
    return this.parts(wrap).places.at(baseOf(this.safety.journal).place);
  }

  /** The database is gone; opening makes a new one, without an error. */
  loseDatabase(): void {
    this.disk.databases.delete(baseOf(this.safety.journal).place);
  }

  /** What keeps the backups of an open library. */
  keeper({ session, place, installation }: ReadyLibrary): BackupKeeper {
    const { backups, safety, clock } = this;
    return new BackupKeeper({
      session,
      place,
      installation,
      backups,
      backupReader,
      safety,
      clock,
      appVersion: "0.1.0",
    });
  }

  /** A window on the library, without the questions of a start. */
  async window(node = "0123456789window", wrap?: (store: LibraryStore) => LibraryStore): Promise<LibrarySession> {
    const { safety, clock } = this;
    const { store } = this.place(wrap);
    return new LibrarySession(
      { store, safety, clock, ids, node: node as NodeName, person: "ana" as PersonId },
      await store.load(),
    );
  }
}

function wrapped(places: MemoryLibraryPlaces, wrap: (store: LibraryStore) => LibraryStore): LibraryPlaces {
  const wrappedPlace = ({ store, ...place }: LibraryPlace) => ({ ...place, store: wrap(store) });
  return {
    at: (name) => wrappedPlace(places.at(name)),
    make: async () => wrappedPlace(await places.make()),
    made: () => places.made(),
    remove: (name) => places.remove(name),
  };
}

/** Makes a tag and answers its id. */
export function makeTag(session: LibrarySession, name: string): TagId {
  const newId = ids.next() as TagId;
  session.run((library) => addTag(library, { newId, name }));
  return newId;
}

/** Names of the visible tags. */
export function tagNames(session: LibrarySession): readonly string[] {
  return [...session.library.tags.values()].filter((tag) => !tag.deleted).map((tag) => tag.name);
}

/** A store that throws where `fault` says so, before or after the call went through. */
export function faulty(store: LibraryStore, fault: (call: string) => "before" | "after" | null): LibraryStore {
  async function pass<T>(name: string, call: () => Promise<T>): Promise<T> {
    const when = fault(name);
    if (when === "before") throw new Error(`${name} failed.`);
    const answer = await call();
    if (when === "after") throw new Error(`${name} failed.`);
    return answer;
  }
  return {
    load: () => pass("load", () => store.load()),
    apply: (changeSet) => pass("apply", () => store.apply(changeSet)),
    applyAll: (changeSets) => pass("applyAll", () => store.applyAll(changeSets)),
    history: () => pass("history", () => store.history()),
    appliedIds: () => pass("appliedIds", () => store.appliedIds()),
    watch: (listener) => store.watch(listener),
    close: () => store.close(),
  };
}
