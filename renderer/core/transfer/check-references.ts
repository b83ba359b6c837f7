import { cycleIds } from "../check/cycles.ts";
import { editionIdOf } from "../model/edition.ts";
import { absenceId, dismissalId, evidenceId, figureAbsenceId, taggingId, verdictId } from "../model/ids.ts";
import { type Collection, collections, type Library, type RecordTypes } from "../model/library.ts";
import { type Passage, splitsPair } from "../model/passage.ts";
import type { BundleBody } from "./bundle.ts";
import { nextSteps, type Problems, quotedText, recordPlace } from "./problem.ts";
import { referencesIn } from "./references.ts";

/** What one record of a collection is called. */
export const singular: Readonly<Record<Collection, string>> = {
  people: "person",
  reports: "report",
  editions: "edition",
  sources: "source",
  tags: "tag",
  highlights: "highlight",
  taggings: "tagging",
  claims: "claim",
  evidence: "evidence",
  absences: "absence",
  verdicts: "verdict",
  dismissals: "dismissal",
  figureAbsences: "figure absence",
  notes: "note",
  noteVersions: "note version",
};

/** Every record that is hung on must be there: a bundle is closed over its references. */
export function checkReferences(body: BundleBody, library: Library, problems: Problems): void {
  for (const collection of collections) {
    for (const [index, record] of (body[collection] ?? []).entries()) {
      if (problems.isFull) return;
      for (const { field, collection: other, id } of referencesIn(collection, record)) {
        if (id === undefined || library[other].has(id)) continue;
        const place = `${recordPlace(collection, index, record.id)}.${field}`;
        problems.add(
          place,
          `It names the ${singular[other]} ${quotedText(id, 80)}, which is not in the file.`,
          nextSteps.askAgain,
        );
      }
    }
  }
}

/** A version replaces earlier ones, so none can replace itself by way of others: such a note would have no words. */
export function checkVersions(body: BundleBody, library: Library, problems: Problems): void {
  const circle = new Set(cycleIds(new Map([...library.noteVersions].map(([id, { parents }]) => [id, parents]))));
  if (circle.size === 0) return;
  for (const [index, { id }] of (body.noteVersions ?? []).entries()) {
    if (!circle.has(id)) continue;
    problems.add(`${recordPlace("noteVersions", index, id)}.parents`, "It replaces itself.", nextSteps.askAgain);
  }
}

/** A reply that replies to itself, by way of others, would stand under no note. */
export function checkReplies(body: BundleBody, library: Library, problems: Problems): void {
  const circle = new Set(cycleIds(repliedTo(library)));
  if (circle.size === 0) return;
  for (const [index, { id }] of (body.notes ?? []).entries()) {
    if (circle.has(id))
      problems.add(`${recordPlace("notes", index, id)}.on`, "It replies to itself.", nextSteps.askAgain);
  }
}

/** What each note replies to. @param library its notes need not be whole. */
export function repliedTo({ notes }: Pick<Library, "notes">): ReadonlyMap<string, readonly string[]> {
  return new Map([...notes.values()].map(({ id, on }) => [id, on?.collection === "notes" ? [on.id] : []]));
}

const derivedId: { readonly [C in Collection]?: (record: RecordTypes[C]) => string } = {
  taggings: (one) => taggingId(one.highlight, one.tag, one.person),
  evidence: (one) => evidenceId(one.highlight, one.claim, one.person),
  absences: (one) => absenceId(one.report, one.claim, one.person),
  verdicts: (one) => verdictId(one.claim, one.person),
  dismissals: (one) => dismissalId(one.kind, one.passage, one.claim, one.person),
  figureAbsences: (one) => figureAbsenceId(one.report, one.kind, one.person),
};

/** Why the id of a record does not follow from its content as it must, as a sentence, or `null`. @param record a whole one. */
export function idFault<C extends Collection>(collection: C, record: RecordTypes[C]): string | null {
  const id = derivedId[collection]?.(record);
  if (id !== undefined && id !== record.id)
    return `The id should be ${quotedText(id, 300)}, as the record's own fields say.`;
  if (collection === "editions" && record.id !== editionIdOf((record as RecordTypes["editions"]).text))
    return "The text is not the one that the id names: its SHA-256 is another, so the text was changed.";
  return null;
}

/** Ids that follow from the content must do so, or two computers would hold one thing twice. */
export function checkIds(body: BundleBody, problems: Problems): void {
  for (const collection of collections) {
    for (const [index, record] of (body[collection] ?? []).entries()) {
      const fault = idFault(collection, record as never);
      if (fault !== null) problems.add(recordPlace(collection, index, record.id), fault, nextSteps.askAgain);
    }
  }
}

/** What is wrong about a passage, as a sentence, and about which part of it where that is known. */
export interface PassageFault {
  readonly part: "exact" | null;
  readonly what: string;
}

/** What a passage quotes must stand in the text, to the character. `null` where it does. */
export function passageFault({ start, end, exact }: Passage, text: string): PassageFault | null {
  if (end > text.length)
    return { part: null, what: `It ends at ${end}, but the text has ${text.length} characters (UTF-16 units).` };
  const found = text.slice(start, end);
  if (found !== exact) {
    const what = `It says ${quotedText(exact)}, but the text has ${quotedText(found)} at ${start}–${end}.`;
    return { part: "exact", what };
  }
  return splitsPair(text, start) || splitsPair(text, end)
    ? { part: null, what: `One of its ends, ${start}–${end}, stands inside a character.` }
    : null;
}

/** Holds every passage against the text of its edition. */
export function checkPassages(body: BundleBody, library: Library, problems: Problems): void {
  for (const collection of ["highlights", "dismissals"] as const) {
    const records = (body[collection] ?? []) as unknown as readonly RecordTypes[typeof collection][];
    for (const [index, { id, passage }] of records.entries()) {
      const text = library.editions.get(passage.edition)?.text;
      const fault = text === undefined ? null : passageFault(passage, text);
      if (fault === null) continue;
      const place = `${recordPlace(collection, index, id)}.passage`;
      problems.add(fault.part === null ? place : `${place}.${fault.part}`, fault.what, nextSteps.askAgain);
    }
  }
}
