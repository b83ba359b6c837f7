import { editionIdOf } from "../model/edition.ts";
import { absenceId, evidenceId, taggingId, verdictId } from "../model/ids.ts";
import { type Collection, collections, type Library, type RecordTypes } from "../model/library.ts";
import { splitsPair } from "../model/passage.ts";
import type { BundleBody } from "./bundle.ts";
import { nextSteps, type Problems, quotedText, recordPlace } from "./problem.ts";
import { referencesIn } from "./references.ts";

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
