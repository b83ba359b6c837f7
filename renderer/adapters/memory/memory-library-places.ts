import { firstPlace, type LibraryPlace, type LibraryPlaces } from "#core/index.ts";
import { MemoryDatabase } from "./memory-database.ts";
import { MemoryLibraryLog } from "./memory-library-log.ts";
import { MemoryLibraryStore } from "./memory-library-store.ts";
import { MemoryLocalState } from "./memory-local-state.ts";

/** What the windows of one computer share: the database of each place, by the place's name. A test may put another one there. */
export class MemoryDisk {
  readonly databases = new Map<string, MemoryDatabase>();
  readonly made = new Set<string>();
  #count = 0;

  /** A name that no place ever had. */
  newName(): string {
    this.#count += 1;
    return `${firstPlace}-${this.#count}`;
  }

  /** The database of this place; a new one if there is none. */
  at(name: string): MemoryDatabase {
    const present = this.databases.get(name);
    if (present !== undefined) return present;
    this.#count += 1;
    const database = new MemoryDatabase(`database-${this.#count}`);
    this.databases.set(name, database);
    return database;
  }
}

/** The places of one window, for as long as its disk lives. */
export class MemoryLibraryPlaces implements LibraryPlaces {
  readonly #places = new Map<string, LibraryPlace>();

  constructor(private readonly disk = new MemoryDisk()) {}

  at(name: string): LibraryPlace {
    const present = this.#places.get(name);
    if (present !== undefined) return present;
    const database = this.disk.at(name);
    const place = {
      name,
      store: new MemoryLibraryStore(database),
      local: new MemoryLocalState(database),
      log: new MemoryLibraryLog(database),
      removed: new Promise<void>((resolve) => database.tellRemoved.set(this, resolve)),
    };
    this.#places.set(name, place);
    return place;
  }

  async make(): Promise<LibraryPlace> {
    const name = this.disk.newName();
    this.disk.made.add(name);
    return this.at(name);
  }

  async made(): Promise<readonly string[]> {
    return [...this.disk.made];
  }

  async remove(name: string): Promise<void> {
    const { databases, made } = this.disk;
    this.#places.get(name)?.store.close();
    this.#places.delete(name);
    databases.get(name)?.remove(this);
    databases.delete(name);
    made.delete(name);
  }
}
