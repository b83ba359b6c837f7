import {
  applyChangeSet,
  type ChangeSet,
  type ChangeSetId,
  type Clock,
  countVisible,
  emptyLibrary,
  type IdSource,
  type JoinedRecords,
  type KeptField,
  type Library,
  type LibraryStore,
  type NodeName,
  nextStamp,
  nodeOf,
  type PersonId,
  type Planned,
  replay,
  type Safety,
  type Stamp,
  type StoredLibrary,
  toChangeSet,
  undoPlan,
} from "#core/index.ts";
import { greatestStamp, greatestStampIn } from "./greatest-stamp.ts";
import { type SavedSoFar, SaveQueue, type SaveStatus } from "./save-queue.ts";
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
  /** Other windows that are open: their steps are theirs to take back. */
  readonly others?: ReadonlySet<NodeName> | undefined;
}

/** What undo or redo did: the step's name, and which of its fields stay because they were changed since. */
export interface UndoOutcome {
  readonly label: string;
  readonly kept: readonly KeptField[];
}

/** What running a command leaves besides its plan. */
export interface Ran {
  /** The step that it was; `null` where nothing changed. */
  readonly step: ChangeSetId | null;
}

/**
 * The one way in which a library changes: a plan becomes a stamped ChangeSet, is seen at once, and is kept by database and
 * journal. "Saved" means that both have acknowledged.
 */
export class LibrarySession {
  readonly person: PersonId;
  readonly node: NodeName;
  readonly ids: IdSource;
  /** Of the database that this session writes to. */
  readonly databaseId: string;
  #state: SessionState;
  #last: Stamp;
  readonly #parts: SessionParts;
  readonly #undo: UndoStack;
  readonly #saves: SaveQueue;
  readonly #listeners = new Set<() => void>();
  /** For each rebuilding under way, what it has to add to the log that it reads. */
  readonly #rebuilds = new Set<ChangeSet[]>();
  #turn: Promise<void> | null = null;
  readonly #stopWatching: () => void;

  /** @param stored what the store loaded; the clock goes on from its greatest stamp. */
  constructor(parts: SessionParts, stored: StoredLibrary) {
    this.#parts = parts;
    this.person = parts.person;
    this.node = parts.node;
    this.ids = parts.ids;
    this.#last = greatestStamp(stored);
    const { person, others = new Set() } = parts;
    this.#undo = new UndoStack(stored.recent, (row) => row.person === person && !others.has(nodeOf(row.stamp)));
    this.#saves = new SaveQueue(parts.store, parts.safety, stored, {
      onStatus: () => this.#publish({}),
      counts: () => countVisible(this.#state.library),
      now: () => parts.clock.now(),
    });
    this.databaseId = stored.databaseId;
    this.#state = {
      library: stored.library,
      save: this.#saves.status,
      undo: this.#undo.undoLabel,
      redo: this.#undo.redoLabel,
    };
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

  /** Runs a command on the present library. Answers what it planned, and the step. @throws CommandRefused, and then nothing has changed. */
  run<P extends Planned>(command: (library: Library) => P): P & Ran {
    const planned = command(this.library);
    if (planned.joined !== undefined) this.#last = greatestStampIn(planned.joined, this.#last);
    const changeSet = toChangeSet(this.library, planned, this.#header());
    if (changeSet.changes.length === 0 && changeSet.joined === undefined) return { ...planned, step: null };
    this.#undo.did(changeSet);
    this.#take(changeSet);
    return { ...planned, step: changeSet.id };
  }

  /** Joins records that carry their own stamps, as one step, and answers it. @param bundle names where they came from. */
  join(label: string, joined: readonly JoinedRecords[], bundle: string): ChangeSetId {
    // What comes after must beat what came in, or the person's next edit would be lost to an imported value.
    this.#last = greatestStampIn(joined, this.#last);
    const changeSet: ChangeSet = { ...this.#header(), label, changes: [], joined, bundle };
    this.#undo.did(changeSet);
    this.#take(changeSet);
    return changeSet.id;
  }

  /** Takes back the last step; `null` where there is none. When it rejects, the step can still be taken back. */
  undo(): Promise<UndoOutcome | null> {
    return this.#inTurn(() => this.#takeBack(this.#undo.nextUndo));
  }

  /** Takes back this step if it is the last one; else changes nothing and answers `null`. */
  undoIfLast(id: ChangeSetId): Promise<UndoOutcome | null> {
    return this.#inTurn(() => this.#takeBack(this.#undo.nextUndo?.id === id ? this.#undo.nextUndo : null));
  }

  /** True for a step that undo will come to. */
  isDone(id: ChangeSetId): boolean {
    return this.#undo.isDone(id);
  }

  /** Does the step again that undo took back last; `null` where there is none. */
  redo(): Promise<UndoOutcome | null> {
    return this.#inTurn(async () => {
      const undone = this.#undo.nextRedo;
      if (undone === null) return null;
      const { step, undo } = undone;
      if (step.joined === undefined) return this.#reverse(undo, (redo) => this.#undo.redid(undone, redo), step.label);
      const redo: ChangeSet = { ...step, ...this.#header(), undoes: undo.id };
      this.#undo.redid(undone, redo);
      this.#take(redo);
      return { label: step.label, kept: [] };
    });
  }

  /** How many steps are not saved yet. */
  get waiting(): number {
    return this.#saves.waiting.length;
  }

  /** What this window has saved since it was opened. */
  get saved(): SavedSoFar {
    return this.#saves.saved;
  }

  /** Number of the last row of the log that this window knows of. */
  get lastSequence(): number {
    return this.#saves.lastSequence;
  }

  /** The whole log, what is still waiting left out. @throws StoreFailed */
  history(): Promise<readonly ChangeSet[]> {
    return this.#parts.store.history();
  }

  /** Resolves when everything so far is saved. Rejects when the last try failed. */
  settled(): Promise<void> {
    return this.#saves.settled();
  }

  /** Tries a failed write again now. */
  retry(): void {
    this.#saves.retry();
  }

  /** Closes the store, whatever still waits: settle first. */
  close(): void {
    this.#stopWatching();
    this.#saves.close();
    this.#parts.store.close();
  }

  async #takeBack(step: ChangeSet | null): Promise<UndoOutcome | null> {
    if (step === null) return null;
    if (step.joined !== undefined) return this.#retract(step);
    return this.#reverse(step, (undo) => this.#undo.undid(step, undo));
  }

  #reverse(step: ChangeSet, remember: (changeSet: ChangeSet) => void, label = step.label): UndoOutcome {
    const { writes, kept } = undoPlan(this.library, step, this.#undo.restored);
    const changeSet = toChangeSet(this.library, { label, writes }, { ...this.#header(), undoes: step.id });
    remember(changeSet);
    this.#take(changeSet);
    return { label, kept };
  }

  /** The undo of an import is the state without it: made anew from the whole log, here only. */
  async #retract(step: ChangeSet): Promise<UndoOutcome> {
    const { label, id } = step;
    await this.#rebuild(() => {
      const changeSet: ChangeSet = { ...this.#header(), label, changes: [], undoes: id, retracts: id };
      this.#undo.undid(step, changeSet);
      this.#saves.add(changeSet);
      for (const arrived of this.#rebuilds) arrived.push(changeSet);
    });
    return { label, kept: [] };
  }

  /**
   * Reads the log and makes the library anew from it, from what is not yet saved, and from what came in meanwhile.
   * @param then what happens once the log is read.
   */
  async #rebuild(then: () => void = () => undefined): Promise<void> {
    const besideLog = [...this.#saves.waiting];
    this.#rebuilds.add(besideLog);
    try {
      const history = await this.#parts.store.history();
      then();
      this.#publish({ library: replay(emptyLibrary, [...history, ...besideLog]) });
    } finally {
      this.#rebuilds.delete(besideLog);
    }
  }

  /** Undo and redo wait for each other; only taking an import back takes time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn === null ? work() : this.#turn.then(work);
    const done = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#turn = done;
    void done.then(() => {
      if (this.#turn === done) this.#turn = null;
    });
    return turn;
  }

  #header(): { id: ChangeSetId; stamp: Stamp; person: PersonId } {
    this.#last = nextStamp(this.#last, this.#parts.clock.now(), this.#parts.node);
    return { id: this.#parts.ids.next() as ChangeSetId, stamp: this.#last, person: this.person };
  }

  #take(changeSet: ChangeSet): void {
    this.#saves.add(changeSet);
    this.#see(changeSet);
  }

  #see(changeSet: ChangeSet): void {
    for (const arrived of this.#rebuilds) arrived.push(changeSet);
    this.#publish({ library: applyChangeSet(this.library, changeSet) });
  }

  /** Another window did this. What it retracted is known only to the whole log. */
  #hear(changeSet: ChangeSet): void {
    this.#last = greatestStampIn(changeSet.joined ?? [], changeSet.stamp > this.#last ? changeSet.stamp : this.#last);
    this.#undo.heard(changeSet);
    this.#see(changeSet);
    // If the log can't be read now, the import stays on screen until the next start; nothing is lost by it.
    if (changeSet.retracts !== undefined) void this.#rebuild().catch(() => undefined);
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
