import type { ChangeSet } from "#core/index.ts";
import type { LibraryDatabase } from "./library-database.ts";
import { toChangeSet } from "./log-rows.ts";

/**
 * Hears what other windows put into the log. A message only says that there is something; the rows are read from the log,
 * in its order, so none is missed and none comes twice.
 */
export class OtherWindows {
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<(changeSet: ChangeSet) => void>();
  /** Steps of this window that the reading of the log has not yet passed. */
  readonly #own = new Set<string>();
  #heardTo = 0;
  #reading: Promise<void> | null = null;
  #isReadAgain = false;

  constructor(private readonly database: LibraryDatabase) {
    this.#channel = new BroadcastChannel(`${database.channel}:log`);
    this.#channel.addEventListener("message", () => this.#listen());
  }

  /** Goes on after this row. */
  start(sequence: number): void {
    this.#heardTo = sequence;
  }

  add(listener: (changeSet: ChangeSet) => void): () => void {
    this.#listeners.add(listener);
    this.#listen();
    return () => this.#listeners.delete(listener);
  }

  /** To be called before the step is written. */
  expectOwn(id: string): void {
    this.#own.add(id);
  }

  /** Tells the other windows of a row that this one wrote. */
  tell(id: string, sequence: number): void {
    if (sequence === this.#heardTo + 1 && this.#reading === null) {
      this.#heardTo = sequence;
      this.#own.delete(id);
    } else if (sequence > this.#heardTo) this.#listen();
    this.#channel.postMessage(sequence);
  }

  close(): void {
    this.#listeners.clear();
    this.#channel.close();
  }

  #listen(): void {
    if (this.#listeners.size === 0) return;
    if (this.#reading !== null) {
      this.#isReadAgain = true;
      return;
    }
    // A failed reading is made up for by the next message; the rows are safe in the log.
    this.#reading = this.#readOn()
      .catch(() => undefined)
      .finally(() => {
        this.#reading = null;
        if (!this.#isReadAgain) return;
        this.#isReadAgain = false;
        this.#listen();
      });
  }

  async #readOn(): Promise<void> {
    const rows = await this.database.read(["log"], ({ log }) => log.where("sequence").above(this.#heardTo).toArray());
    for (const row of rows) {
      this.#heardTo = Math.max(this.#heardTo, row.sequence ?? 0);
      if (this.#own.delete(row.id)) continue;
      for (const listener of this.#listeners) listener(toChangeSet(row));
    }
  }
}
