import type { Collection, Library, RecordTypes } from "../model/library.ts";
import { collections, type Records, recordsOf, wholeLibrary, withRecords } from "../model/library.ts";
import type { StoredRecord } from "../model/record.ts";
import { confirmers, type SuggestibleCollection } from "../model/suggested.ts";

/** What one record hangs on: the field that says so, and where the other record must be. */
export interface Reference {
  readonly field: string;
  readonly collection: Collection;
  readonly id: string | undefined;
  /** The record can stand without it, so it is handed on without this field where the other is missing. */
  readonly isLoose?: true;
}

type ReferencesOf = { readonly [C in Collection]: (record: RecordTypes[C]) => readonly Reference[] };

const confirmedBy = (collection: SuggestibleCollection, record: object): readonly Reference[] =>
  confirmers(collection, record).map((id) => ({ field: "confirmed", collection: "people", id }));
const person = (id: string): Reference => ({ field: "person", collection: "people", id });
const claim = (id: string): Reference => ({ field: "claim", collection: "claims", id });
const highlight = (id: string): Reference => ({ field: "highlight", collection: "highlights", id });

const referencesOf: ReferencesOf = {
  people: () => [],
  reports: (report) => [{ field: "id", collection: "editions", id: report.id }],
  editions: (edition) => [{ field: "report", collection: "reports", id: edition.report }],
  sources: (source) => [{ field: "mergedInto", collection: "sources", id: source.mergedInto, isLoose: true }],
  tags: (tag) => [
    { field: "parent", collection: "tags", id: tag.parent, isLoose: true },
    { field: "mergedInto", collection: "tags", id: tag.mergedInto, isLoose: true },
  ],
  highlights: (record) => [
    { field: "passage.edition", collection: "editions", id: record.passage.edition },
    { field: "voice.source", collection: "sources", id: voiceSource(record) },
    person(record.person),
    ...confirmedBy("highlights", record),
  ],
  taggings: (tagging) => [
    highlight(tagging.highlight),
    { field: "tag", collection: "tags", id: tagging.tag },
    person(tagging.person),
  ],
  claims: (record) => [
    person(record.person),
    { field: "adopted", collection: "people", id: record.adopted?.by },
    { field: "mergedInto", collection: "claims", id: record.mergedInto, isLoose: true },
    ...confirmedBy("claims", record),
  ],
  evidence: (evidence) => [
    highlight(evidence.highlight),
    claim(evidence.claim),
    person(evidence.person),
    ...confirmedBy("evidence", evidence),
  ],
  absences: (absence) => [
    { field: "report", collection: "reports", id: absence.report },
    claim(absence.claim),
    person(absence.person),
  ],
  verdicts: (verdict) => [claim(verdict.claim), person(verdict.person)],
  dismissals: ({ passage, claim: tiedTo, person: by }) => [
    { field: "passage.edition", collection: "editions", id: passage.edition },
    { field: "claim", collection: "claims", id: tiedTo },
    person(by),
  ],
  figureAbsences: (absence) => [{ field: "report", collection: "reports", id: absence.report }, person(absence.person)],
  notes: ({ on, person: by, resolved }) => [
    ...(on.collection === "library" ? [] : [{ field: "on", collection: on.collection, id: on.id }]),
    person(by),
    { field: "resolved", collection: "people", id: resolved?.by },
  ],
  // What is mentioned need not be there: its words at writing stand in the mention.
  noteVersions: (version) => [
    { field: "note", collection: "notes", id: version.note },
    person(version.person),
    ...version.parents.map((id, index) => ({ field: `parents[${index}]`, collection: "noteVersions" as const, id })),
  ],
};

function voiceSource({ voice }: RecordTypes["highlights"]): string | undefined {
  return voice?.kind === "source" ? voice.source : undefined;
}

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
    const held = records.flatMap(([id, record]): [string, StoredRecord][] => {
      const missing = referencesIn(name, record).filter((reference) => !isThere(reference));
      return missing.every(({ isLoose }) => isLoose)
        ? [[id, withoutFields(record, new Set(missing.map(({ field }) => field)))]]
        : [];
    });
    const isSame = held.length === records.length && held.every(([, record], index) => record === records[index]?.[1]);
    if (!isSame) replaced.set(name, new Map(held));
  }
  return replaced.size === 0 ? library : withRecords(library, replaced);
}

/** As if the fields had never been written: a stamp that stayed behind would unset them at whoever imports it. */
function withoutFields(record: StoredRecord, fields: ReadonlySet<string>): StoredRecord {
  if (fields.size === 0) return record;
  const left = (part: object) => Object.fromEntries(Object.entries(part).filter(([name]) => !fields.has(name)));
  const stamps = left(record.stamps ?? {});
  const { stamps: _, ...bare } = left(record) as unknown as StoredRecord;
  return { ...bare, ...(Object.keys(stamps).length > 0 ? { stamps } : {}) } as StoredRecord;
}
