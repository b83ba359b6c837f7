import { firstPlace, type LibraryPlace, type LibraryPlaces } from "#core/index.ts";
import { deleteDatabase } from "./delete-database.ts";
import { DexieLibraryLog } from "./dexie-library-log.ts";
import { DexieLibraryStore } from "./dexie-library-store.ts";
import { DexieLocalState } from "./dexie-local-state.ts";
import { LibraryDatabase } from "./library-database.ts";
import { browserBuckets, bucketOptions, type StorageBuckets } from "./storage-buckets.ts";
import { toStoreFailed } from "./store-failure.ts";

/** What the database is called in each bucket. */
const databaseName = "variorum";

export interface DexiePlacesSetting {
  /** What the first place's database is called, and what the names of all other places begin with: small letters, digits and hyphens. */
  readonly prefix?: string;
  readonly buckets?: StorageBuckets | null;
}

/**
 * The first place is the browser's usual IndexedDB; each other one is a storage bucket, which lies apart on disk. Where a
 * browser has no buckets, the others are databases of their own names in the usual store, and share its fate.
 */
export class DexieLibraryPlaces implements LibraryPlaces {
  readonly #places = new Map<string, LibraryPlace>();
  readonly #prefix: string;
  readonly #buckets: StorageBuckets | null;

  constructor({ prefix = firstPlace, buckets = browserBuckets() }: DexiePlacesSetting = {}) {
    this.#prefix = prefix;
    this.#buckets = buckets;
  }

  at(name: string): LibraryPlace {
    const present = this.#places.get(name);
    if (present !== undefined) return present;
    const database = this.#database(name);
    const place = {
      name,
      store: new DexieLibraryStore(database),
      local: new DexieLocalState(database),
      log: new DexieLibraryLog(database),
      removed: database.removed,
    };
    this.#places.set(name, place);
    return place;
  }

  async make(): Promise<LibraryPlace> {
    const name = this.#newName();
    try {
      await this.#buckets?.open(name, bucketOptions);
    } catch (error) {
      throw toStoreFailed(error);
    }
    return this.at(name);
  }

  async made(): Promise<readonly string[]> {
    try {
      const names = this.#buckets === null ? await databaseNames() : await this.#buckets.keys();
      return names.filter((name) => this.#isMade(name));
    } catch (error) {
      throw toStoreFailed(error);
    }
  }

  async remove(name: string): Promise<void> {
    this.#places.get(name)?.store.close();
    this.#places.delete(name);
    try {
      if (name === firstPlace) await deleteDatabase(indexedDB, this.#prefix);
      else if (this.#buckets === null) await deleteDatabase(indexedDB, name);
      else await removeBucket(this.#buckets, name);
    } catch (error) {
      throw toStoreFailed(error);
    }
  }

  #database(name: string): LibraryDatabase {
    const buckets = this.#buckets;
    if (name === firstPlace) return new LibraryDatabase(this.#prefix);
    if (buckets === null) return new LibraryDatabase(name);
    const factory = async () => (await buckets.open(name, bucketOptions)).indexedDB;
    return new LibraryDatabase(databaseName, { channel: name, factory });
  }

  #newName(): string {
    const random = crypto.getRandomValues(new Uint8Array(12));
    return `${this.#prefix}-${Array.from(random, (value) => letters[value % letters.length]).join("")}`;
  }

  #isMade(name: string): boolean {
    return name.startsWith(`${this.#prefix}-`) && /^[a-z2-7]{12}$/.test(name.slice(this.#prefix.length + 1));
  }
}

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** The database goes first: that tells other windows why. Taking the bucket away closes whoever did not listen. */
async function removeBucket(buckets: StorageBuckets, name: string): Promise<void> {
  if (!(await buckets.keys()).includes(name)) return;
  const bucket = await buckets.open(name, bucketOptions).catch(() => null);
  if (bucket !== null) await deleteDatabase(bucket.indexedDB, databaseName).catch(() => undefined);
  await buckets.delete(name);
}

async function databaseNames(): Promise<readonly string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}
