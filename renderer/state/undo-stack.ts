import { type ChangeSet, type ChangeSetId, type Stamp, samplesBundle } from "#core/index.ts";

const depth = 200;

/** A step that was taken back. */
export interface Undone {
  readonly step: ChangeSet;
  /** What taking it back wrote; doing it again takes that back. */
  readonly undo: ChangeSet;
}

/** The steps that can be taken back, and those that can be done again. Built anew at start from the latest rows of the log. */
export class UndoStack {
  #done: ChangeSet[] = [];
  #undone: Undone[] = [];
  readonly #restored = new Set<Stamp>();

  /** @param recent rows of the log, oldest first. @param isOwn false for a step of another person, or of a window that is open elsewhere. */
  constructor(recent: readonly ChangeSet[], isOwn: (row: ChangeSet) => boolean = () => true) {
    for (const row of recent) {
      if (row.undoes !== undefined) this.heard(row);
      else if (isOwn(row)) this.did(row);
    }
  }

  get undoLabel(): string | null {
    return this.nextUndo?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.nextRedo?.step.label ?? null;
  }

  get nextUndo(): ChangeSet | null {
    return this.#done.at(-1) ?? null;
  }

  get nextRedo(): Undone | null {
    return this.#undone.at(-1) ?? null;
  }

  isDone(id: ChangeSetId): boolean {
    return this.#done.some((step) => step.id === id);
  }

  /** Stamps of all steps that took back or did again; see `undoPlan`. */
  get restored(): ReadonlySet<Stamp> {
    return this.#restored;
  }

  /** A new step: what was taken back before it can't be done again. The samples are no step of the person's. */
  did(step: ChangeSet): void {
    if (step.bundle === samplesBundle) return;
    this.#push(step);
    this.#undone = [];
  }

  undid(step: ChangeSet, undo: ChangeSet): void {
    this.#done = this.#done.filter((one) => one.id !== step.id);
    this.#undone.push({ step, undo });
    this.#restored.add(undo.stamp);
  }

  redid(undone: Undone, redo: ChangeSet): void {
    this.#undone = this.#undone.filter((one) => one.undo.id !== undone.undo.id);
    this.#push(redo);
    this.#restored.add(redo.stamp);
  }

  /** A row of the log that was not made here: one that takes back or does again a step known here moves that step. */
  heard(row: ChangeSet): void {
    if (row.undoes === undefined) return;
    this.#restored.add(row.stamp);
    const step = this.#done.find((one) => one.id === row.undoes);
    if (step !== undefined) this.undid(step, row);
    const undone = this.#undone.find(({ undo }) => undo.id === row.undoes);
    if (undone !== undefined) this.redid(undone, row);
  }

  #push(step: ChangeSet): void {
    this.#done.push(step);
    if (this.#done.length > depth) this.#done.shift();
  }
}
