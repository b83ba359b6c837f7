import type { ChangeSet } from "../model/change-set.ts";
import type { ChangeSetId, PersonId } from "../model/ids.ts";
import { msOf } from "../model/stamp.ts";

/** A row of the log as a list shows it: without what it changed, so that many thousands fit into memory. */
export interface PastStep {
  /** Number of its row. */
  readonly sequence: number;
  readonly id: ChangeSetId;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As undo names it. */
  readonly label: string;
  readonly kind: "done" | "imported" | "undone" | "redone";
  /** Who took the step. */
  readonly person: PersonId;
  /** Whose work it brought: for an import, of everybody in it. */
  readonly people: ReadonlySet<PersonId>;
  readonly undoes: ChangeSetId | null;
}

/** @param isRedo whether a step that takes another back does an earlier one again by it. */
export function pastStep(sequence: number, step: ChangeSet, isRedo: boolean): PastStep {
  const { id, stamp, label, person, joined = [], undoes } = step;
  const people = new Set([person]);
  for (const { records } of joined)
    for (const { person: by } of records) if (typeof by === "string") people.add(by as PersonId);
  const fresh = step.joined === undefined ? "done" : "imported";
  const kind = undoes === undefined ? fresh : isRedo ? "redone" : "undone";
  return { sequence, id, at: msOf(stamp), label, kind, person, people, undoes: undoes ?? null };
}

/** "Tag “Territory”", "Undone: tag “Territory”", "Done again: tag “Territory”". */
export function stepWords({ label, kind }: Pick<PastStep, "label" | "kind">): string {
  if (kind === "undone") return `Undone: ${label}`;
  if (kind === "redone") return `Done again: ${label}`;
  return label.charAt(0).toUpperCase() + label.slice(1);
}
