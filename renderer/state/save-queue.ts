import type { ChangeSet, LibraryStore, Safety, StoredLibrary } from "#core/index.ts";

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

const firstPause = 1_000;
const longestPause = 30_000;
const witnessPause = 300;

/** Hands ChangeSets to database and journal, in order, and drops none: a failed one is tried again until it is kept. */
export class SaveQueue {
  #status: SaveStatus = { kind: "saved" };
  readonly #waiting: Waiting[] = [];
  #isBusy = false;
  #pause = firstPause;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #witnessTimer: ReturnType<typeof setTimeout> | undefined;
  #lastSequence: number;
  #settling: { resolve: () => void; reject: (error: Error) => void }[] = [];

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

  add(changeSet: ChangeSet): void {
    this.#waiting.push({ changeSet, isInStore: false, isInJournal: false });
    if (this.#status.kind === "saved") this.#status = { kind: "saving" };
    void this.#work();
  }

  retry(): void {
    clearTimeout(this.#timer);
    void this.#work();
  }

  /** Resolves when the queue is empty and the witness knows it; rejects when a write fails before that. */
  async settled(): Promise<void> {
    if (this.#waiting.length > 0) {
      await new Promise<void>((resolve, reject) => {
        this.#settling.push({ resolve, reject });
        this.retry();
      });
    }
    clearTimeout(this.#witnessTimer);
    await this.#remember();
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
        await this.#keep(next);
        this.#waiting.shift();
        this.#pause = firstPause;
      }
      this.#change({ kind: "saved" });
      this.#witnessTimer = setTimeout(() => void this.#remember().catch(() => undefined), witnessPause);
      for (const { resolve } of this.#settling.splice(0)) resolve();
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#isBusy = false;
    }
  }

  async #keep(waiting: Waiting): Promise<void> {
    const parts: Promise<void>[] = [];
    if (!waiting.isInStore) {
      parts.push(
        this.store.apply(waiting.changeSet).then((sequence) => {
          waiting.isInStore = true;
          this.#lastSequence = Math.max(this.#lastSequence, sequence);
        }),
      );
    }
    if (!waiting.isInJournal) {
      parts.push(
        this.safety.appendJournal(JSON.stringify(waiting.changeSet)).then(() => {
          waiting.isInJournal = true;
        }),
      );
    }
    const outcomes = await Promise.allSettled(parts);
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  }

  #fail(error: Error): void {
    this.#change({ kind: "failed", why: error.message });
    for (const { reject } of this.#settling.splice(0)) reject(error);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestPause);
  }

  #remember(): Promise<void> {
    const { databaseId } = this.stored;
    return this.safety.writeWitness({ databaseId, lastSequence: this.#lastSequence, counts: this.watch.counts() });
  }

  #change(status: SaveStatus): void {
    this.#status = status;
    this.watch.onStatus();
  }
}
