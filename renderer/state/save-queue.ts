import type { ChangeSet, LibraryStore, Safety, StoredLibrary } from "#core/index.ts";
import { toJournalLine } from "./journal.ts";

export type SaveStatus =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /** `why` is a sentence for the person. The edit stays on screen and in the queue, and is tried again. */
  | { readonly kind: "failed"; readonly why: string };

interface Waiting {
  readonly changeSet: ChangeSet;
  isInStore: boolean;
  isInJournal: boolean;
}

interface Settling {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Milliseconds before the first new try, doubled for each further one. */
const firstPause = 1_000;
const longestPause = 30_000;
/** Milliseconds of rest after which the witness is written. */
const witnessPause = 300;

/** Hands ChangeSets to database and journal, in order, and drops none: a failed one is tried again until both have it. */
export class SaveQueue {
  #status: SaveStatus = { kind: "saved" };
  readonly #waiting: Waiting[] = [];
  readonly #settling: Settling[] = [];
  #isBusy = false;
  #isClosed = false;
  #pause = firstPause;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #witnessTimer: ReturnType<typeof setTimeout> | undefined;
  #lastSequence: number;

  constructor(
    private readonly store: LibraryStore,
    private readonly safety: Safety,
    private readonly stored: StoredLibrary,
    private readonly watch: { onStatus: () => void; counts: () => Readonly<Record<string, number>> },
  ) {
    this.#lastSequence = stored.lastSequence;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** What is not yet in both, oldest first. */
  get waiting(): readonly ChangeSet[] {
    return this.#waiting.map(({ changeSet }) => changeSet);
  }

  /** The status turns at once and without a word to `onStatus`; a new change is no reason to hide an earlier failure. */
  add(changeSet: ChangeSet): void {
    this.#waiting.push({ changeSet, isInStore: false, isInJournal: false });
    if (this.#status.kind === "saved") this.#status = { kind: "saving" };
    void this.#work();
  }

  /** Tries again now instead of after the pause. */
  retry(): void {
    this.#pause = firstPause;
    void this.#work();
  }

  /** Resolves when nothing waits and the witness was told; rejects when a write fails before that. */
  async settled(): Promise<void> {
    if (this.#waiting.length > 0) {
      await new Promise<void>((resolve, reject) => {
        this.#settling.push({ resolve, reject });
        this.retry();
      });
    }
    await this.#remember();
  }

  /** Stops trying. What still waits is lost to this window unless the journal has it: settle first. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retryTimer);
    clearTimeout(this.#witnessTimer);
  }

  async #work(): Promise<void> {
    if (this.#isBusy || this.#isClosed || this.#waiting.length === 0) return;
    this.#isBusy = true;
    clearTimeout(this.#retryTimer);
    try {
      for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
        await this.#keep(next);
        this.#waiting.shift();
        this.#pause = firstPause;
      }
      this.#rest();
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#isBusy = false;
    }
  }

  async #keep(waiting: Waiting): Promise<void> {
    const outcomes = await Promise.allSettled([this.#store(waiting), this.#journal(waiting)]);
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  }

  async #store(waiting: Waiting): Promise<void> {
    if (waiting.isInStore) return;
    const sequence = await this.store.apply(waiting.changeSet);
    waiting.isInStore = true;
    this.#lastSequence = Math.max(this.#lastSequence, sequence);
  }

  async #journal(waiting: Waiting): Promise<void> {
    if (waiting.isInJournal) return;
    await this.safety.appendJournal(toJournalLine(waiting.changeSet));
    waiting.isInJournal = true;
  }

  #rest(): void {
    this.#change({ kind: "saved" });
    clearTimeout(this.#witnessTimer);
    if (!this.#isClosed) this.#witnessTimer = setTimeout(() => void this.#remember(), witnessPause);
    for (const { resolve } of this.#settling.splice(0)) resolve();
  }

  #fail(error: Error): void {
    this.#change({ kind: "failed", why: error.message });
    for (const { reject } of this.#settling.splice(0)) reject(error);
    if (this.#isClosed) return;
    this.#retryTimer = setTimeout(() => void this.#work(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  /** A witness that lags behind does no harm, so its failure is no failure of saving; it is written anew after the next change. */
  async #remember(): Promise<void> {
    clearTimeout(this.#witnessTimer);
    const { databaseId } = this.stored;
    const witness = { databaseId, lastSequence: this.#lastSequence, counts: this.watch.counts() };
    await this.safety.writeWitness(witness).catch(() => undefined);
  }

  #change(status: SaveStatus): void {
    this.#status = status;
    this.watch.onStatus();
  }
}
