import type { ChangeSet } from "#core/index.ts";

const depth = 200;

interface Undone {
  readonly step: ChangeSet;
  /** What taking it back wrote; doing it again takes that back. */
  readonly undo: ChangeSet;
}

/** The steps that can be taken back, and those that can be done again. Built anew at start from the latest rows of the log. */
export class UndoStack {
  #done: ChangeSet[] = [];
  #undone: Undone[] = [];

  /** @param recent rows of the log, oldest first. */
  constructor(recent: readonly ChangeSet[]) {
    for (const row of recent) this.#remember(row);
  }

  get undoLabel(): string | null {
    return this.#done.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#undone.at(-1)?.step.label ?? null;
  }

  /** A new step: what was taken back before it can't be done again. */
  did(step: ChangeSet): void {
    this.#done.push(step);
    this.#undone = [];
    if (this.#done.length > depth) this.#done.shift();
  }

  takeUndo(): ChangeSet | null {
    return this.#done.pop() ?? null;
  }

  undid(step: ChangeSet, undo: ChangeSet): void {
    this.#undone.push({ step, undo });
  }

  takeRedo(): Undone | null {
    return this.#undone.pop() ?? null;
  }

  redid(redo: ChangeSet): void {
    this.#done.push(redo);
  }

  #remember(row: ChangeSet): void {
    const done = this.#done.findIndex((step) => step.id === row.undoes);
    const undone = this.#undone.findIndex(({ undo }) => undo.id === row.undoes);
    if (row.undoes === undefined) this.did(row);
    else if (done >= 0) {
      const [step] = this.#done.splice(done, 1);
      if (step !== undefined) this.undid(step, row);
    } else if (undone >= 0) {
      this.#undone.splice(undone, 1);
      this.redid(row);
    }
  }
}
