import { Dexie, type PromiseExtended, type Table } from "dexie";
import { StoreFailed } from "#core/index.ts";
import {
  declareVersions,
  type LocalRow,
  type LogRow,
  type MetaRow,
  type ShardRow,
  schemaVersion,
  type TableName,
} from "./schema.ts";
import {
  blockedMessage,
  closedMessage,
  goneMessage,
  newerVersionMessage,
  removedMessage,
  takenOverMessage,
  toStoreFailed,
} from "./store-failure.ts";

/** How long another window may take to let go of the database, in ms. */
const blockedAfter = 5_000;

export interface Tables {
  readonly log: Table<LogRow, number>;
  readonly shards: Table<ShardRow, string>;
  readonly meta: Table<MetaRow, string>;
  readonly local: Table<LocalRow, string>;
}

/** Where a database stands. */
export interface DatabaseSource {
  /** Unlike any other database's of this origin, also where two of one name stand in different stores. */
  readonly channel: string;
  factory(): Promise<IDBFactory>;
}

interface Connection {
  readonly dexie: Dexie;
  readonly tables: Tables;
}

/** One connection to the database. Opens at the first use, and never again once it is closed or lost. */
export class LibraryDatabase {
  /** Names what the windows on this database tell each other. */
  readonly channel: string;
  readonly #source: DatabaseSource;
  #opening: Promise<Connection> | undefined;
  #dexie: Dexie | null = null;
  #hasOpened = false;
  #isClosed = false;
  #isNew = false;
  /** Why another window took the connection away; `null` while it did not. */
  #takenOver: string | null = null;
  /** Resolves when another window deletes the database. */
  readonly removed: Promise<void>;
  #tellRemoved: () => void = () => undefined;

  /** @param name as IndexedDB knows it. @param source the browser's usual store where none is given. */
  constructor(
    readonly name: string,
    source: DatabaseSource = { channel: name, factory: async () => indexedDB },
  ) {
    this.#source = source;
    this.channel = source.channel;
    this.removed = new Promise((resolve) => {
      this.#tellRemoved = resolve;
    });
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
    this.#isClosed = true;
    this.#dexie?.close();
  }

  async #transact<T>(
    mode: "r" | "rw",
    names: readonly TableName[],
    work: (tables: Tables) => PromiseExtended<T>,
  ): Promise<T> {
    try {
      const { dexie, tables } = await this.#open();
      return await dexie.transaction(mode, [...names], () => work(tables));
    } catch (error) {
      return this.#fail(error);
    }
  }

  #open(): Promise<Connection> {
    this.#opening ??= this.#openOnce().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #openOnce(): Promise<Connection> {
    const factory = await this.#source.factory();
    // Dexie would open a newer database all the same, and add what it misses there.
    const present = (await factory.databases()).find((database) => database.name === this.name);
    if ((present?.version ?? 0) > schemaVersion * 10) throw new StoreFailed(newerVersionMessage);
    if (this.#isClosed) throw new StoreFailed(closedMessage);
    this.#dexie ??= this.#declare(factory);
    const dexie = this.#dexie;
    await unblocked(dexie);
    this.#hasOpened = true;
    return {
      dexie,
      tables: {
        log: dexie.table("log"),
        shards: dexie.table("shards"),
        meta: dexie.table("meta"),
        local: dexie.table("local"),
      },
    };
  }

  #declare(factory: IDBFactory): Dexie {
    const dexie = new Dexie(this.name, {
      autoOpen: false,
      cache: "disabled",
      chromeTransactionDurability: "strict",
      indexedDB: factory,
      IDBKeyRange,
    });
    declareVersions(dexie);
    dexie.on("populate", (transaction) => {
      // A database that vanished under an open window comes back empty; writing on there would hide the loss.
      if (this.#hasOpened) throw new StoreFailed(goneMessage, { isDamage: true });
      this.#isNew = true;
      void transaction.table("meta").add({ key: "database", id: crypto.randomUUID() } satisfies MetaRow);
    });
    dexie.on("versionchange", ({ newVersion }) => {
      this.#takenOver = newVersion === null ? removedMessage : takenOverMessage;
      this.close();
      if (newVersion === null) this.#tellRemoved();
      return false;
    });
    return dexie;
  }

  #fail(error: unknown): never {
    throw this.#takenOver === null ? toStoreFailed(error) : new StoreFailed(this.#takenOver, { cause: error });
  }
}

/** Opens; where another window does not let go for an upgrade, says so after a while, and goes on waiting at the next try. */
async function unblocked(dexie: Dexie): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    dexie.on("blocked", () => {
      timer ??= setTimeout(() => reject(new StoreFailed(blockedMessage)), blockedAfter);
    });
  });
  try {
    await Promise.race([dexie.open(), blocked]);
  } finally {
    clearTimeout(timer);
  }
}
