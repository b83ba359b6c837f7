import { type ChangeSet, type ChangeSetId, deviceOf, isStamp, type PersonId } from "#core/index.ts";

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

/** The steps that the log has not and nobody set aside, each once, in the order of the journal. Lines that can't be read are passed over. */
export function missingSteps(lines: readonly string[], applied: ReadonlySet<ChangeSetId>): readonly ChangeSet[] {
  const missing = new Map<ChangeSetId, ChangeSet>();
  for (const line of lines) {
    const known = /^\{"id":"([^"\\]+)"/.exec(line)?.[1];
    if (known !== undefined && applied.has(known as ChangeSetId)) continue;
    const entry = parse(line);
    if (isSetAside(entry)) for (const id of entry.setAside) missing.delete(id);
    else if (isStep(entry) && !applied.has(entry.id)) missing.set(entry.id, entry);
  }
  return [...missing.values()];
}

/** Who wrote the journal, by its last step, or `null` for a journal without steps. */
export function writerOf(lines: readonly string[]): { readonly person: PersonId; readonly device: string } | null {
  for (const line of lines.toReversed()) {
    const entry = parse(line);
    if (isStep(entry)) return { person: entry.person, device: deviceOf(entry.stamp) };
  }
  return null;
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
