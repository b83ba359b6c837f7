import { Dexie, type PromiseExtended, type Table } from "dexie";
import { StoreFailed } from "#core/index.ts";
import {
  type LocalRow,
  type LogRow,
  type MetaRow,
  type ShardRow,
  schemaVersion,
  stores,
  type TableName,
} from "./schema.ts";
import { newerVersionMessage, takenOverMessage, toStoreFailed } from "./store-failure.ts";

export interface Tables {
  readonly log: Table<LogRow, number>;
  readonly shards: Table<ShardRow, string>;
  readonly meta: Table<MetaRow, string>;
  readonly local: Table<LocalRow, string>;
}

/** One connection to the database. Opens at the first use, and never again once it is closed or lost. */
export class LibraryDatabase {
  readonly #dexie: Dexie;
  readonly #tables: Tables;
  #opening: Promise<void> | undefined;
  #hasOpened = false;
  #isTakenOver = false;
  #isNew = false;

  constructor(readonly name: string) {
    this.#dexie = new Dexie(name, { autoOpen: false, cache: "disabled", chromeTransactionDurability: "strict" });
    this.#dexie.version(schemaVersion).stores(stores);
    this.#dexie.on("populate", (transaction) => {
      // A database that vanished under an open window comes back empty; writing on there would hide the loss.
      if (this.#hasOpened)
        throw new StoreFailed("The database is gone. Close Variorum and start it again to restore it.");
      this.#isNew = true;
      void transaction.table("meta").add({ key: "database", id: crypto.randomUUID() } satisfies MetaRow);
    });
    this.#dexie.on("versionchange", () => {
      this.#isTakenOver = true;
      this.close();
      return false;
    });
    this.#tables = {
      log: this.#dexie.table("log"),
      shards: this.#dexie.table("shards"),
      meta: this.#dexie.table("meta"),
      local: this.#dexie.table("local"),
    };
  }

  /** True when opening made the database. @throws StoreFailed */
  async isNew(): Promise<boolean> {
    await this.#open().catch((error: unknown) => this.#fail(error));
    return this.#isNew;
  }

  /** Reads in one transaction. @throws StoreFailed */
  read<T>(names: readonly TableName[], work: (tables: Tables) => PromiseExtended<T>): Promise<T> {
    return this.#transact("r", names, work);
  }

  /**
   * The one owner of writing transactions: all or nothing, on disk when it resolves. `work` is synchronous and answers one
   * of its own requests: an `async` function does not compile here, because a foreign `await` would commit half. @throws StoreFailed
   */
  write<T>(names: readonly TableName[], work: (tables: Tables) => PromiseExtended<T>): Promise<T> {
    return this.#transact("rw", names, work);
  }

  close(): void {
    this.#dexie.close();
  }

  async #transact<T>(
    mode: "r" | "rw",
    names: readonly TableName[],
    work: (tables: Tables) => PromiseExtended<T>,
  ): Promise<T> {
    try {
      await this.#open();
      return await this.#dexie.transaction(mode, [...names], () => work(this.#tables));
    } catch (error) {
      return this.#fail(error);
    }
  }

  #open(): Promise<void> {
    this.#opening ??= this.#openOnce().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #openOnce(): Promise<void> {
    // Dexie would open a newer database all the same, and add what it misses there.
    const present = (await indexedDB.databases()).find((database) => database.name === this.name);
    if ((present?.version ?? 0) > schemaVersion * 10) throw new StoreFailed(newerVersionMessage);
    await this.#dexie.open();
    this.#hasOpened = true;
  }

  #fail(error: unknown): never {
    throw this.#isTakenOver ? new StoreFailed(takenOverMessage, { cause: error }) : toStoreFailed(error);
  }
}
