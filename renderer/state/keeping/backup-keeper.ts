import { BackupFailed, type BackupPlace, type BackupReason, StoreFailed } from "#core/index.ts";
import { countSteps } from "../journal.ts";
import { baseOf } from "../journal-base.ts";
import { type ListedBackup, newestFirst } from "./listed-backup.ts";
import { type BackupParts, type MadeBackup, makeBackup } from "./make-backup.ts";

/** What is known of the backups. A new object for each change. */
export interface BackupState {
  /** `null` while it is not known or can't be reached. */
  readonly place: BackupPlace | null;
  /** All that lie there, newest first. */
  readonly list: readonly ListedBackup[];
  /** The one that the journal goes on from: written, read back and counted. `null` before the first. */
  readonly verified: ListedBackup | null;
  /** Steps that were saved after it. */
  readonly changesSince: number;
  readonly isBusy: boolean;
  /** Why the last try failed, as a sentence; `null` after one that went well. */
  readonly failure: string | null;
}

/** Milliseconds between two looks at whether a backup is due. */
const lookPause = 60_000;
/** Milliseconds after which one change is enough. */
const longEnough = 20 * 60_000;
const manyChanges = 200;
/** UTF-16 units, of an import mostly. The journal is read at each start, so it is to stay short. */
const muchJournal = 1024 * 1024;

const nothingYet = { steps: 0, units: 0 };

/** Knows the backups of an open library, and makes one by itself whenever enough has changed. */
export class BackupKeeper {
  #state: BackupState = { place: null, list: [], verified: null, changesSince: 0, isBusy: false, failure: null };
  readonly #listeners = new Set<() => void>();
  /** Steps that were in the journal when it was last looked at, and what the session had saved by then. */
  #inJournal = 0;
  #savedThen = nothingYet;
  /** The journal begins after steps that no backup here holds, so that the database alone has them. */
  #isUncovered = false;
  /** Milliseconds since 1970 before which nothing is made by itself: what failed just now fails again. */
  #notBefore = 0;
  /** A step landed while the journal was read: it may have been counted twice. */
  #isCountDoubtful = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly parts: BackupParts) {}

  get state(): BackupState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Learns what is there, and from then on makes backups by itself. Returns a function that ends it. */
  start(): () => void {
    void this.refresh().then(() => (this.#isUncovered ? this.#makeQuietly() : undefined));
    const stopCounting = this.parts.session.subscribe(() => this.#count());
    const timer = setInterval(() => void this.#look(), lookPause);
    return () => {
      clearInterval(timer);
      stopCounting();
    };
  }

  /** Looks anew at what is there. */
  async refresh(): Promise<void> {
    const { backups, safety, session, clock } = this.parts;
    const saved = session.saved;
    const lines = await safety.readJournal().catch(() => []);
    this.#isCountDoubtful = session.waiting > 0 || session.saved.steps !== saved.steps;
    // While steps are on their way the journal may only be a moment behind; so it may be once anything below was waited for.
    const isBehind = !this.#isCountDoubtful && countSteps(lines) < session.lastSequence;
    try {
      const place = await backups.place();
      const list = newestFirst(await backups.list(), clock.now());
      const name = baseOf(lines).backup?.name;
      const verified = list.find((one) => one.name === name) ?? null;
      this.#isUncovered = isBehind && verified === null;
      this.#change({ place, list, verified });
    } catch (error) {
      this.#change({ place: null, list: [], verified: null, failure: sentence(error) });
    }
    this.#inJournal = countSteps(lines);
    this.#savedThen = saved;
    this.#count();
  }

  /** Makes and proves a backup of everything that is saved. @param needed names of backups that must not go for it. @throws BackupFailed */
  make(reason: BackupReason, needed: readonly string[] = []): Promise<MadeBackup> {
    const turn = this.#turn.then(() => this.#make(reason, needed));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Lets the person choose another folder, and makes a backup there at once: those that were made stay where they are. @throws BackupFailed */
  async choosePlace(): Promise<void> {
    if ((await this.parts.backups.choosePlace()) !== null) await this.make("asked");
  }

  async #make(reason: BackupReason, needed: readonly string[]): Promise<MadeBackup> {
    this.#change({ isBusy: true });
    try {
      const made = await makeBackup(this.parts, reason, needed);
      this.#notBefore = 0;
      this.#change({ failure: null });
      await this.refresh();
      return made;
    } catch (error) {
      const failure = sentence(error);
      this.#notBefore = this.parts.clock.now() + lookPause;
      this.#change({ failure });
      throw error instanceof BackupFailed ? error : new BackupFailed(failure, { cause: error });
    } finally {
      this.#change({ isBusy: false });
    }
  }

  #count(): void {
    const changesSince = this.#inJournal + this.parts.session.saved.steps - this.#savedThen.steps;
    if (changesSince !== this.#state.changesSince) this.#change({ changesSince });
    if (this.parts.session.saved.units - this.#savedThen.units > muchJournal) void this.#makeQuietly();
    if (!this.#isCountDoubtful || this.parts.session.waiting > 0) return;
    this.#isCountDoubtful = false;
    void this.refresh();
  }

  async #look(): Promise<void> {
    const { changesSince, verified } = this.#state;
    const age = this.parts.clock.now() - Date.parse(verified?.header?.madeAt ?? "1970-01-01");
    // A backup from the future was made by a clock that ran ahead, and says nothing of how long it is since.
    const isOld = age > longEnough || age < 0;
    const isDue = this.#isUncovered || changesSince >= manyChanges || (changesSince > 0 && isOld);
    if (isDue) await this.#makeQuietly();
  }

  /** What went wrong stands in the state; the next look tries again. */
  async #makeQuietly(): Promise<void> {
    const { isBusy } = this.#state;
    if (isBusy || this.parts.clock.now() < this.#notBefore) return;
    if (this.parts.session.state.save.kind !== "saved") return;
    await this.make("automatic").catch(() => undefined);
  }

  #change(part: Partial<BackupState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function sentence(error: unknown): string {
  if (error instanceof BackupFailed || error instanceof StoreFailed) return error.message;
  return `The backup failed: ${error instanceof Error ? error.message : String(error)}. Try again.`;
}
