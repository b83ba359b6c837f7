import type { Collection, Library, RecordTypes } from "../model/library.ts";
import { collections, type Records, recordsOf, wholeLibrary, withRecords } from "../model/library.ts";
import type { StoredRecord } from "../model/record.ts";

/** What one record hangs on: the field that says so, and where the other record must be. */
export interface Reference {
  readonly field: string;
  readonly collection: Collection;
  readonly id: string | undefined;
}

type ReferencesOf = { readonly [C in Collection]: (record: RecordTypes[C]) => readonly Reference[] };

const person = (id: string): Reference => ({ field: "person", collection: "people", id });
const claim = (id: string): Reference => ({ field: "claim", collection: "claims", id });
const highlight = (id: string): Reference => ({ field: "highlight", collection: "highlights", id });

const referencesOf: ReferencesOf = {
  people: () => [],
  reports: (report) => [{ field: "id", collection: "editions", id: report.id }],
  editions: (edition) => [{ field: "report", collection: "reports", id: edition.report }],
  sources: () => [],
  tags: (tag) => [{ field: "parent", collection: "tags", id: tag.parent }],
  highlights: ({ passage, voice, person: by }) => [
    { field: "passage.edition", collection: "editions", id: passage.edition },
    { field: "voice.source", collection: "sources", id: voice?.kind === "source" ? voice.source : undefined },
    person(by),
  ],
  taggings: (tagging) => [
    highlight(tagging.highlight),
    { field: "tag", collection: "tags", id: tagging.tag },
    person(tagging.person),
  ],
  claims: (record) => [person(record.person)],
  evidence: (evidence) => [highlight(evidence.highlight), claim(evidence.claim), person(evidence.person)],
  absences: (absence) => [
    { field: "report", collection: "reports", id: absence.report },
    claim(absence.claim),
    person(absence.person),
  ],
  verdicts: (verdict) => [claim(verdict.claim), person(verdict.person)],
  notes: ({ on, person: by }) => [
    ...(on.collection === "library" ? [] : [{ field: "on", collection: on.collection, id: on.id }]),
    person(by),
  ],
  noteVersions: (version) => [
    { field: "note", collection: "notes", id: version.note },
    person(version.person),
    ...version.parents.map((id, index) => ({ field: `parents[${index}]`, collection: "noteVersions" as const, id })),
  ],
};

/** What a record hangs on. @param record one that keeps to the schema of its collection. */
export function referencesIn(collection: Collection, record: StoredRecord): readonly Reference[] {
  return (referencesOf[collection] as (record: unknown) => readonly Reference[])(record);
}

/**
 * The library without what hangs on something that is not there: own work on an import that was taken back. It stays in the
 * library, so that the import can be done again. People need no record: a bundle makes one for everyone it names.
 */
export function closedLibrary(library: Library): Library {
  let closed = wholeLibrary(library);
  for (let next = withoutHanging(closed); next !== closed; next = withoutHanging(closed)) closed = next;
  return closed;
}

function withoutHanging(library: Library): Library {
  const isThere = ({ collection, id }: Reference) =>
    id === undefined || collection === "people" || recordsOf(library, collection).has(id);
  const replaced = new Map<string, Records>();
  for (const name of collections) {
    const records = [...recordsOf(library, name)];
    const held = records.filter(([, record]) => referencesIn(name, record).every(isThere));
    if (held.length < records.length) replaced.set(name, new Map(held));
  }
  return replaced.size === 0 ? library : withRecords(library, replaced);
}
