import { type ChangeSet, type LibraryStore, type Safety, type StoredLibrary, StoreFailed } from "#core/index.ts";
import { toJournalLine } from "./journal.ts";

export type SaveStatus =
  | { readonly kind: "saved" }
  | { readonly kind: "saving" }
  /**
   * `why` is a sentence for the person. The edits stay on screen and in the queue, and are tried again. `isFull`: the disk has so
   * little room left that writing stopped before anything could break.
   */
  | { readonly kind: "failed"; readonly why: string; readonly isFull: boolean };

/** What this window has saved since it was opened. */
export interface SavedSoFar {
  readonly steps: number;
  /** Length of their journal lines, UTF-16 units. */
  readonly units: number;
}

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
/** Bytes that must stay free: with less, a browser may die in the middle of a write. */
const leastFree = 64 * 1024 * 1024;
/** Milliseconds for which an answer about free space holds good. */
const spacePause = 5_000;

class DiskFull extends Error {
  override readonly name = "DiskFull";
}

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
  /** Something was stored that the witness has not been told of. */
  #hasNews = false;
  #remembering: Promise<void> = Promise.resolve();
  #saved: SavedSoFar = { steps: 0, units: 0 };
  #spaceReadAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly store: LibraryStore,
    private readonly safety: Safety,
    private readonly stored: StoredLibrary,
    private readonly watch: {
      onStatus: () => void;
      counts: () => Readonly<Record<string, number>>;
      /** Milliseconds. */
      now: () => number;
    },
  ) {
    this.#lastSequence = stored.lastSequence;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** Number of the last row of the log that this window knows of. */
  get lastSequence(): number {
    return this.#lastSequence;
  }

  get saved(): SavedSoFar {
    return this.#saved;
  }

  /** What is not yet in both, oldest first. */
  get waiting(): readonly ChangeSet[] {
    return this.#waiting.map(({ changeSet }) => changeSet);
  }

  /** The status turns at once and without a word to `onStatus`; a new change is no reason to hide an earlier failure. */
  add(changeSet: ChangeSet): void {
    this.#waiting.push({ changeSet, isInStore: false, isInJournal: false });
    if (this.#isClosed) this.#change({ kind: "failed", why: closedWords, isFull: false });
    if (this.#status.kind === "saved") this.#status = { kind: "saving" };
    void this.#work();
  }

  /** Tries again now instead of after the pause. */
  retry(): void {
    this.#pause = firstPause;
    void this.#work();
  }

  /** Resolves when nothing waits and the witness was told; rejects when a write fails before that, or the queue is closed. */
  async settled(): Promise<void> {
    if (this.#waiting.length > 0) {
      if (this.#isClosed) throw closedTooEarly();
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
    for (const { reject } of this.#settling.splice(0)) reject(closedTooEarly());
  }

  async #work(): Promise<void> {
    if (this.#isBusy || this.#isClosed || this.#waiting.length === 0) return;
    this.#isBusy = true;
    clearTimeout(this.#retryTimer);
    try {
      for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
        await this.#demandRoom();
        await this.#keep(next);
        this.#waiting.shift();
        this.#pause = firstPause;
        if (this.#isClosed && this.#waiting.length > 0) return;
      }
      this.#rest();
    } catch (error) {
      // A disk that is nearly full is to be left alone.
      if (!(error instanceof DiskFull)) await this.#journalRest();
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
    this.#hasNews = true;
    this.#lastSequence = Math.max(this.#lastSequence, sequence);
  }

  async #journal(waiting: Waiting): Promise<void> {
    if (waiting.isInJournal) return;
    const line = toJournalLine(waiting.changeSet);
    await this.safety.appendJournal(line);
    waiting.isInJournal = true;
    this.#saved = { steps: this.#saved.steps + 1, units: this.#saved.units + line.length };
  }

  /** What waits behind a step that the database refuses is on disk all the same, in order, as far as the journal takes it. */
  async #journalRest(): Promise<void> {
    try {
      for (const waiting of this.#waiting) await this.#journal(waiting);
    } catch {
      // The first failure is the one that is told; everything here is tried again.
    }
  }

  /** A host that can't tell is no reason not to write. */
  async #demandRoom(): Promise<void> {
    const now = this.watch.now();
    if (Math.abs(now - this.#spaceReadAt) < spacePause) return;
    const space = await this.safety.readSpace().catch(() => null);
    if (space?.free != null && space.free < leastFree) throw new DiskFull(fullWords(space.free));
    this.#spaceReadAt = now;
  }

  #rest(): void {
    this.#change({ kind: "saved" });
    clearTimeout(this.#witnessTimer);
    if (!this.#isClosed) this.#witnessTimer = setTimeout(() => void this.#remember(), witnessPause);
    for (const { resolve } of this.#settling.splice(0)) resolve();
  }

  #fail(error: Error): void {
    this.#change({ kind: "failed", why: error.message, isFull: error instanceof DiskFull });
    for (const { reject } of this.#settling.splice(0)) reject(error);
    if (this.#isClosed) return;
    this.#retryTimer = setTimeout(() => void this.#work(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  /**
   * Only a witness that stands at the last row notices that rows were lost, so it does not go back behind what another window
   * has told it before. Its failure is no failure of saving: it is tried again when the queue rests next.
   */
  #remember(): Promise<void> {
    clearTimeout(this.#witnessTimer);
    this.#remembering = this.#remembering.then(() => this.#tellWitness());
    return this.#remembering;
  }

  async #tellWitness(): Promise<void> {
    if (!this.#hasNews) return;
    this.#hasNews = false;
    const { databaseId } = this.stored;
    const present = await this.safety.readWitness().catch(() => null);
    // Another database: the library was restored in another window, and this one is no longer it.
    if (present !== null && present.databaseId !== databaseId) return;
    if (present !== null && present.lastSequence > this.#lastSequence) return;
    const witness = { databaseId, lastSequence: this.#lastSequence, counts: this.watch.counts() };
    await this.safety.writeWitness(witness).catch(() => {
      this.#hasNews = true;
    });
  }

  #change(status: SaveStatus): void {
    this.#status = status;
    this.watch.onStatus();
  }
}

/** @param free bytes */
function fullWords(free: number): string {
  const megabytes = Math.floor(free / (1024 * 1024));
  return `Only ${megabytes} MB are free on this disk, so Variorum has stopped writing before anything can break. Your changes stay on screen; free some space and they are saved by themselves.`;
}

const closedWords =
  "The library is closed in this window, so this change can't be saved here. Reload the window to go on.";

function closedTooEarly(): StoreFailed {
  return new StoreFailed("The library was closed before everything was saved.");
}
