import type { ChangeSet } from "../model/change-set.ts";
import { hashOf, utf8 } from "../model/edition.ts";
import { collectionNames, isCollection, type Library, recordsOf } from "../model/library.ts";
import { countVisible } from "../queries/count-visible.ts";
import { checkLibrary, type LibraryCheck } from "./check-library.ts";

const mostListed = 100;

/**
 * What somebody who looks for a fault needs to know of a library, without anything that stands in it: numbers, kinds and ids, but no
 * names, texts, labels or files. @param history the log that gave it.
 */
export function libraryFacts(library: Library, history: readonly ChangeSet[]) {
  return {
    visible: countVisible(library),
    collections: collectionFacts(library),
    log: logFacts(history),
    check: checkFacts(checkLibrary(library, history)),
  };
}

interface CollectionFacts {
  records: number;
  deleted: number;
  /** UTF-16 units of all its records as JSON, and of the largest. */
  size: number;
  largest: number;
}

/** Collections that this version does not know are one: whoever made them may have called them anything. */
function collectionFacts(library: Library): Readonly<Record<string, CollectionFacts>> {
  const facts = new Map<string, CollectionFacts>();
  for (const name of collectionNames(library)) {
    const shown = shownCollection(name);
    const own = facts.get(shown) ?? { records: 0, deleted: 0, size: 0, largest: 0 };
    facts.set(shown, own);
    for (const record of recordsOf(library, name).values()) {
      const size = JSON.stringify(record).length;
      own.records += 1;
      own.size += size;
      own.largest = Math.max(own.largest, size);
      if (record.deleted) own.deleted += 1;
    }
  }
  return Object.fromEntries(facts);
}

function logFacts(history: readonly ChangeSet[]) {
  const count = (isCounted: (step: ChangeSet) => boolean) => history.filter(isCounted).length;
  return {
    steps: history.length,
    changes: history.reduce((sum, { changes }) => sum + changes.length, 0),
    imports: count(({ joined }) => joined !== undefined),
    undone: count(({ undoes }) => undoes !== undefined),
    takenBack: count(({ retracts }) => retracts !== undefined),
  };
}

function checkFacts({ checked, waiting, problems }: LibraryCheck) {
  const kinds = new Map<string, number>();
  for (const { kind } of problems) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    records: Object.values(checked).reduce((sum, count) => sum + count, 0),
    waiting,
    problems: Object.fromEntries(kinds),
    first: problems.slice(0, mostListed).map(({ kind, place: { collection, id } }) => ({
      kind,
      collection: shownCollection(collection),
      id: shownId(id),
    })),
  };
}

function shownCollection(name: string): string {
  return isCollection(name) ? name : "others";
}

const random = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/;

/** Ids that were made elsewhere can be words; of those only a hash is shown. */
function shownId(id: string): string {
  return id
    .split(":")
    .map((part) => (random.test(part) ? part : `#${hashOf(utf8(part)).slice(0, 12)}`))
    .join(":");
}
