import { editionIdOf } from "../model/edition.ts";
import { absenceId, evidenceId, taggingId, verdictId } from "../model/ids.ts";
import type { Collection, Library, RecordTypes } from "../model/library.ts";
import { splitsPair } from "../model/passage.ts";
import type { BundleBody } from "./bundle.ts";
import { nextSteps, type Problems, quotedText, recordPlace } from "./problem.ts";

/** What one record hangs on: the field that says so, and where the other record must be. */
interface Reference {
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

const singular: Readonly<Record<Collection, string>> = {
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
  notes: "note",
  noteVersions: "note version",
};

/** Every record that is hung on must be there: a bundle is closed over its references. */
export function checkReferences(body: BundleBody, library: Library, problems: Problems): void {
  for (const collection of Object.keys(referencesOf) as Collection[]) {
    const references = referencesOf[collection] as (record: unknown) => readonly Reference[];
    for (const [index, record] of (body[collection] ?? []).entries()) {
      if (problems.isFull) return;
      for (const { field, collection: other, id } of references(record)) {
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

const derivedId: { readonly [C in Collection]?: (record: RecordTypes[C]) => string } = {
  taggings: (one) => taggingId(one.highlight, one.tag, one.person),
  evidence: (one) => evidenceId(one.highlight, one.claim, one.person),
  absences: (one) => absenceId(one.report, one.claim, one.person),
  verdicts: (one) => verdictId(one.claim, one.person),
};

/** Ids that follow from the content must do so, or two computers would hold one thing twice. */
export function checkIds(body: BundleBody, library: Library, problems: Problems): void {
  for (const collection of Object.keys(derivedId) as Collection[]) {
    const idOf = derivedId[collection] as (record: unknown) => string;
    for (const [index, record] of (body[collection] ?? []).entries()) {
      if (record.id === idOf(record)) continue;
      problems.add(
        recordPlace(collection, index, record.id),
        `The id should be ${quotedText(idOf(record), 300)}, as the record's own fields say.`,
        nextSteps.askAgain,
      );
    }
  }
  for (const [index, { id, text }] of (
    (body.editions ?? []) as unknown as readonly RecordTypes["editions"][]
  ).entries()) {
    if (id === editionIdOf(text)) continue;
    problems.add(
      recordPlace("editions", index, id),
      "The text is not the one that the id names: its SHA-256 is another. The text was changed after the export.",
      nextSteps.askAgain,
    );
  }
  for (const [index, { id }] of (body.reports ?? []).entries()) {
    const first = library.editions.get(id as RecordTypes["editions"]["id"]);
    if (first === undefined || (first.report as string) === id) continue;
    problems.add(recordPlace("reports", index, id), "Its first edition belongs to another report.", nextSteps.askAgain);
  }
}

/** What a highlight quotes must stand in the text, to the character. */
export function checkPassages(body: BundleBody, library: Library, problems: Problems): void {
  for (const [index, record] of (
    (body.highlights ?? []) as unknown as readonly RecordTypes["highlights"][]
  ).entries()) {
    const { edition, start, end, exact } = record.passage;
    const text = library.editions.get(edition)?.text;
    if (text === undefined) continue;
    const place = `${recordPlace("highlights", index, record.id)}.passage`;
    if (end > text.length) {
      problems.add(
        place,
        `It ends at ${end}, but the text has ${text.length} characters (UTF-16 units).`,
        nextSteps.askAgain,
      );
    } else if (text.slice(start, end) !== exact) {
      problems.add(
        `${place}.exact`,
        `It says ${quotedText(exact)}, but the text has ${quotedText(text.slice(start, end))} at ${start}–${end}.`,
        nextSteps.askAgain,
      );
    } else if (splitsPair(text, start) || splitsPair(text, end)) {
      problems.add(place, `One of its ends, ${start}–${end}, stands inside a character.`, nextSteps.askAgain);
    }
  }
}
