import { type ChangeSet, type ChangeSetId, deviceOf, isStamp, type PersonId } from "#core/index.ts";
import { isBaseLine } from "./journal-base.ts";

/** Steps that the person chose not to restore, after a loss. They stay in the journal and are not replayed. */
interface SetAside {
  readonly setAside: readonly ChangeSetId[];
}

/** A step as a line of the journal. Its id stands first, so that a start can pass over known lines without parsing them. */
export function toJournalLine(changeSet: ChangeSet): string {
  const { id, ...rest } = changeSet;
  return JSON.stringify({ id, ...rest });
}

export function toSetAsideLine(steps: readonly ChangeSet[]): string {
  return JSON.stringify({ setAside: steps.map((step) => step.id) } satisfies SetAside);
}

/** All lines but the base and the steps that `covered` holds. What was set aside stays. */
export function linesBeside(lines: readonly string[], covered: ReadonlySet<ChangeSetId>): readonly string[] {
  return lines.filter((line) => {
    const step = stepIdOf(line);
    return step === null ? !isBaseLine(line) : !covered.has(step);
  });
}

/** How many steps stand there that nobody set aside. */
export function countSteps(lines: readonly string[]): number {
  const steps = new Set<ChangeSetId>();
  for (const line of lines) {
    const step = stepIdOf(line);
    if (step !== null) steps.add(step);
    else for (const id of setAsideIn(line)) steps.delete(id);
  }
  return steps.size;
}

/** The steps that the log has not and nobody set aside, each once, in the order of the journal. Lines that can't be read are passed over. */
export function missingSteps(lines: readonly string[], applied: ReadonlySet<ChangeSetId>): readonly ChangeSet[] {
  const missing = new Map<ChangeSetId, ChangeSet>();
  for (const line of lines) {
    const known = stepIdOf(line);
    if (known === null) for (const id of setAsideIn(line)) missing.delete(id);
    else if (!applied.has(known)) {
      const entry = parse(line);
      if (isStep(entry)) missing.set(entry.id, entry);
    }
  }
  return [...missing.values()];
}

/** Who wrote the journal, by its last step, or `null` for a journal without steps. */
export function writerOf(lines: readonly string[]): { readonly person: PersonId; readonly device: string } | null {
  for (const line of lines.toReversed()) {
    const entry = stepIdOf(line) === null ? null : parse(line);
    if (isStep(entry)) return { person: entry.person, device: deviceOf(entry.stamp) };
  }
  return null;
}

/** Read off the line's beginning, without parsing the rest; `null` for a line that is no step. */
function stepIdOf(line: string): ChangeSetId | null {
  return (/^\{"id":"([^"\\]+)"/.exec(line)?.[1] ?? null) as ChangeSetId | null;
}

function setAsideIn(line: string): readonly ChangeSetId[] {
  const entry = line.startsWith('{"setAside":') ? parse(line) : null;
  return isSetAside(entry) ? entry.setAside : [];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isStep(entry: unknown): entry is ChangeSet {
  if (typeof entry !== "object" || entry === null) return false;
  const { id, stamp, person, changes } = entry as Partial<ChangeSet>;
  return typeof id === "string" && isStamp(stamp) && typeof person === "string" && Array.isArray(changes);
}

function isSetAside(entry: unknown): entry is SetAside {
  return typeof entry === "object" && entry !== null && Array.isArray((entry as Partial<SetAside>).setAside);
}
