import { MemoryDatabase } from "#adapters/memory/memory-database.ts";
import { MemoryLibraryStore } from "#adapters/memory/memory-library-store.ts";
import { MemoryLocalState } from "#adapters/memory/memory-local-state.ts";
import {
  addTag,
  type IdSource,
  type LibraryStore,
  type NodeName,
  type PersonId,
  type Safety,
  type TagId,
  type Witness,
} from "#core/index.ts";
import { LibrarySession } from "#state/library-session.ts";
import type { LibraryParts } from "#state/open-library.ts";

/** Files outside the database, as a host keeps them. */
export class MemorySafety implements Safety {
  witness: Witness | null = null;
  readonly journal: string[] = [];

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

/** One computer: its database and the files beside it, each of which can be lost. */
export class Computer {
  database = new MemoryDatabase("database-1");
  safety = new MemorySafety();
  clock = new SetClock();

  /** What a window gets. @param wrap puts faults around the store. */
  parts(wrap: (store: LibraryStore) => LibraryStore = (store) => store): LibraryParts {
    return {
      store: wrap(new MemoryLibraryStore(this.database)),
      local: new MemoryLocalState(this.database),
      safety: this.safety,
      clock: this.clock,
      ids,
    };
  }

  /** The database is gone; opening makes a new one, without an error. */
  loseDatabase(): void {
    this.database = new MemoryDatabase("database-2");
  }

  /** A window on the library, without the questions of a start. */
  async window(node = "0123456789window", wrap?: (store: LibraryStore) => LibraryStore): Promise<LibrarySession> {
    const { store, safety, clock } = this.parts(wrap);
    return new LibrarySession(
      { store, safety, clock, ids, node: node as NodeName, person: "ana" as PersonId },
      await store.load(),
    );
  }
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
    history: () => pass("history", () => store.history()),
    appliedIds: () => pass("appliedIds", () => store.appliedIds()),
    watch: (listener) => store.watch(listener),
    close: () => store.close(),
  };
}
