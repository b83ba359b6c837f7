import {
  applyChangeSet,
  type ChangeSet,
  type ChangeSetId,
  type Clock,
  type IdSource,
  type JoinedRecords,
  emptyLibrary,
  type Library,
  type LibraryStore,
  type NodeName,
  nextStamp,
  type PersonId,
  type Planned,
  replay,
  type Safety,
  type Stamp,
  type StoredLibrary,
  toChangeSet,
  undoPlan,
} from "#core/index.ts";
import { countsOf, greatestStamp, greatestStampIn } from "./census.ts";
import { SaveQueue, type SaveStatus } from "./save-queue.ts";
import { UndoStack } from "./undo-stack.ts";

/** What the interface reads of a session. A new object for each change. */
export interface SessionState {
  readonly library: Library;
  readonly save: SaveStatus;
  /** Names of the steps that undo and redo would take, or `null`. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface SessionParts {
  readonly store: LibraryStore;
  readonly safety: Safety;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly node: NodeName;
  readonly person: PersonId;
}

/** What undo or redo did: the step's name, and how many of its fields stay because they were changed since. */
export interface UndoOutcome {
  readonly label: string;
  readonly keptFields: number;
}

/**
 * The one way in which a library changes: a plan becomes a stamped ChangeSet, is seen at once, and is kept by database and
 * journal. "Saved" means that both have acknowledged.
 */
export class LibrarySession {
  readonly person: PersonId;
  readonly ids: IdSource;
  #state: SessionState;
  #last: Stamp;
  readonly #parts: SessionParts;
  readonly #undo: UndoStack;
  readonly #saves: SaveQueue;
  readonly #listeners = new Set<() => void>();
  readonly #stopWatching: () => void;

  /** @param stored what the store loaded; the clock goes on from its greatest stamp. */
  constructor(parts: SessionParts, stored: StoredLibrary) {
    this.#parts = parts;
    this.person = parts.person;
    this.ids = parts.ids;
    this.#last = greatestStamp(stored);
    this.#undo = new UndoStack(stored.recent);
    this.#saves = new SaveQueue(parts.store, parts.safety, stored, {
      onStatus: () => this.#publish({}),
      counts: () => countsOf(this.#state.library),
    });
    this.#state = { library: stored.library, save: this.#saves.status, undo: this.#undo.undoLabel, redo: this.#undo.redoLabel };
    this.#stopWatching = parts.store.watch((changeSet) => this.#hear(changeSet));
  }

  get state(): SessionState {
    return this.#state;
  }

  get library(): Library {
    return this.#state.library;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs a command on the present library. Answers what it planned. @throws CommandRefused, and then nothing has changed. */
  run<P extends Planned>(command: (library: Library) => P): P {
    const planned = command(this.library);
    const changeSet = toChangeSet(this.library, planned, this.#header());
    if (changeSet.changes.length > 0) {
      this.#undo.did(changeSet);
      this.#take(changeSet);
    }
    return planned;
  }

  /** Joins records that carry their own stamps, as one step. @param bundle names where they came from. */
  join(label: string, joined: readonly JoinedRecords[], bundle: string): ChangeSetId {
    // What comes after must beat what came in, or the person's next edit would be lost to an imported value.
    this.#last = greatestStampIn(joined, this.#last);
    const changeSet: ChangeSet = { ...this.#header(), label, changes: [], joined, bundle };
    this.#undo.did(changeSet);
    this.#take(changeSet);
    return changeSet.id;
  }

  /** Takes back the last step of this window; `null` where there is none. */
  async undo(): Promise<UndoOutcome | null> {
    const step = this.#undo.takeUndo();
    if (step === null) return null;
    return step.joined === undefined ? this.#reverse(step, (undo) => this.#undo.undid(step, undo)) : this.#retract(step);
  }

  /** Does the step again that undo took back last; `null` where there is none. */
  async redo(): Promise<UndoOutcome | null> {
    const undone = this.#undo.takeRedo();
    if (undone === null) return null;
    const { step, undo } = undone;
    if (step.joined === undefined) return this.#reverse(undo, (redo) => this.#undo.redid(redo));
    const redo: ChangeSet = { ...step, ...this.#header(), undoes: undo.id };
    this.#undo.redid(redo);
    this.#take(redo);
    return { label: step.label, keptFields: 0 };
  }

  /** Resolves when everything so far is saved. Rejects when the last try failed. */
  settled(): Promise<void> {
    return this.#saves.settled();
  }

  /** Tries a failed write again now. */
  retry(): void {
    this.#saves.retry();
  }

  close(): void {
    this.#stopWatching();
    this.#parts.store.close();
  }

  #reverse(step: ChangeSet, remember: (changeSet: ChangeSet) => void): UndoOutcome {
    const { writes, kept } = undoPlan(this.library, step);
    const changeSet = toChangeSet(this.library, { label: step.label, writes }, { ...this.#header(), undoes: step.id });
    remember(changeSet);
    this.#take(changeSet);
    return { label: step.label, keptFields: kept.length };
  }

  /** The undo of an import is the state without it: read from the whole log, here only. */
  async #retract(step: ChangeSet): Promise<UndoOutcome> {
    await this.settled();
    const changeSet: ChangeSet = { ...this.#header(), label: step.label, changes: [], undoes: step.id, retracts: step.id };
    this.#undo.undid(step, changeSet);
    const history = await this.#parts.store.history();
    this.#saves.add(changeSet);
    this.#publish({ library: replay(emptyLibrary, [...history, changeSet]) });
    return { label: step.label, keptFields: 0 };
  }

  #header(): { id: ChangeSetId; stamp: Stamp; person: PersonId } {
    this.#last = nextStamp(this.#last, this.#parts.clock.now(), this.#parts.node);
    return { id: this.#parts.ids.next() as ChangeSetId, stamp: this.#last, person: this.person };
  }

  #take(changeSet: ChangeSet): void {
    this.#saves.add(changeSet);
    this.#publish({ library: applyChangeSet(this.library, changeSet) });
  }

  /** Another window did this. Its retractions are read anew from the log. */
  #hear(changeSet: ChangeSet): void {
    this.#last = greatestStampIn(changeSet.joined ?? [], changeSet.stamp > this.#last ? changeSet.stamp : this.#last);
    if (changeSet.retracts === undefined) {
      this.#publish({ library: applyChangeSet(this.library, changeSet) });
      return;
    }
    void this.#parts.store.history().then((history) => this.#publish({ library: replay(emptyLibrary, history) }));
  }

  #publish(part: Partial<SessionState>): void {
    this.#state = {
      ...this.#state,
      ...part,
      save: this.#saves.status,
      undo: this.#undo.undoLabel,
      redo: this.#undo.redoLabel,
    };
    for (const listener of this.#listeners) listener();
  }
}
