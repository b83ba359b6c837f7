import type { Absence, Claim, Evidence, Verdict } from "./claim.ts";
import { absenceSchema, claimSchema, evidenceSchema, verdictSchema } from "./claim.ts";
import { type Dismissal, dismissalSchema, type FigureAbsence, figureAbsenceSchema } from "./dismissal.ts";
import type { Edition } from "./edition.ts";
import { editionSchema } from "./edition.ts";
import type { Highlight } from "./highlight.ts";
import { highlightSchema } from "./highlight.ts";
import type { Note, NoteVersion } from "./note.ts";
import { noteSchema, noteVersionSchema } from "./note.ts";
import type { Person } from "./person.ts";
import { personSchema } from "./person.ts";
import type { StoredRecord } from "./record.ts";
import type { Report } from "./report.ts";
import { reportSchema } from "./report.ts";
import type { Source } from "./source.ts";
import { sourceSchema } from "./source.ts";
import type { Tag, Tagging } from "./tag.ts";
import { taggingSchema, tagSchema } from "./tag.ts";

/** The collections of a library and what each holds. */
export interface RecordTypes {
  readonly people: Person;
  readonly reports: Report;
  readonly editions: Edition;
  readonly sources: Source;
  readonly tags: Tag;
  readonly highlights: Highlight;
  readonly taggings: Tagging;
  readonly claims: Claim;
  readonly evidence: Evidence;
  readonly absences: Absence;
  readonly verdicts: Verdict;
  readonly dismissals: Dismissal;
  readonly figureAbsences: FigureAbsence;
  readonly notes: Note;
  readonly noteVersions: NoteVersion;
}
export type Collection = keyof RecordTypes;

/** In the order of a bundle: what is hung on comes before what hangs on it. */
export const collections = [
  "people",
  "reports",
  "editions",
  "sources",
  "tags",
  "highlights",
  "taggings",
  "claims",
  "evidence",
  "absences",
  "verdicts",
  "dismissals",
  "figureAbsences",
  "notes",
  "noteVersions",
] as const satisfies readonly Collection[];

export const recordSchemas = {
  people: personSchema,
  reports: reportSchema,
  editions: editionSchema,
  sources: sourceSchema,
  tags: tagSchema,
  highlights: highlightSchema,
  taggings: taggingSchema,
  claims: claimSchema,
  evidence: evidenceSchema,
  absences: absenceSchema,
  verdicts: verdictSchema,
  dismissals: dismissalSchema,
  figureAbsences: figureAbsenceSchema,
  notes: noteSchema,
  noteVersions: noteVersionSchema,
} as const;

/** Records of one collection by id, deleted ones included. */
export type Records = ReadonlyMap<string, StoredRecord>;

/**
 * Everything one reader holds, as an immutable value: a change makes a new one that shares what it did not touch.
 * Collections that this version does not know keep their names and their records.
 */
export type Library = { readonly [C in Collection]: ReadonlyMap<string, RecordTypes[C]> } & {
  readonly others: ReadonlyMap<string, Records>;
};

export const emptyLibrary: Library = {
  people: new Map(),
  reports: new Map(),
  editions: new Map(),
  sources: new Map(),
  tags: new Map(),
  highlights: new Map(),
  taggings: new Map(),
  claims: new Map(),
  evidence: new Map(),
  absences: new Map(),
  verdicts: new Map(),
  dismissals: new Map(),
  figureAbsences: new Map(),
  notes: new Map(),
  noteVersions: new Map(),
  others: new Map(),
};

const known: ReadonlySet<string> = new Set(collections);

export function isCollection(name: string): name is Collection {
  return known.has(name);
}

const derived: ReadonlySet<string> = new Set<Collection>([
  "reports",
  "editions",
  "taggings",
  "evidence",
  "absences",
  "verdicts",
  "dismissals",
  "figureAbsences",
]);

/** True where ids follow from the content, so that two people can make one record without knowing of each other. */
export function hasDerivedIds(collection: string): boolean {
  return derived.has(collection);
}

/** The records of a collection by name, known or not. */
export function recordsOf(library: Library, collection: string): Records {
  if (isCollection(collection)) return library[collection] as unknown as Records;
  return library.others.get(collection) ?? new Map();
}

const requiredFields: ReadonlyMap<string, readonly string[]> = new Map(
  collections.map((name) => {
    const shape: Readonly<Record<string, { isOptional(): boolean }>> = recordSchemas[name].shape;
    return [name, Object.keys(shape).filter((field) => shape[field]?.isOptional() === false)];
  }),
);

/**
 * False for a record that lacks a field it can't be without: what is left when an import is taken back whose records had been
 * edited. Such edits stay, so that the import can be done again, but nobody sees them and no bundle carries them.
 */
export function isWhole(collection: string, record: object): boolean {
  const fields = record as Readonly<Record<string, unknown>>;
  return requiredFields.get(collection)?.every((field) => fields[field] !== undefined) ?? true;
}

/** The library without the records that are not whole; the same value where there are none. */
export function wholeLibrary(library: Library): Library {
  const replaced = new Map<string, Records>();
  for (const name of collections) {
    const records = [...recordsOf(library, name)];
    const whole = records.filter(([, record]) => isWhole(name, record));
    if (whole.length < records.length) replaced.set(name, new Map(whole));
  }
  return replaced.size === 0 ? library : withRecords(library, replaced);
}

/** Names of all collections that hold anything, the known ones first in their order, the others sorted. */
export function collectionNames(library: Library): readonly string[] {
  return [...collections.filter((name) => library[name].size > 0), ...[...library.others.keys()].sort()];
}

/** The library with some collections replaced. */
export function withRecords(library: Library, replaced: ReadonlyMap<string, Records>): Library {
  const next: Record<string, unknown> = { ...library };
  const others = new Map(library.others);
  for (const [name, records] of replaced) {
    if (isCollection(name)) next[name] = records;
    else others.set(name, records);
  }
  next.others = others;
  return next as unknown as Library;
}
