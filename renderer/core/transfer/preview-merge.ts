import { toCanonical } from "../merge/canonical.ts";
import { mergeLibraries } from "../merge/merge-libraries.ts";
import type { NoteId, NoteVersionId } from "../model/ids.ts";
import { collectionNames, isWhole, type Library, recordsOf } from "../model/library.ts";
import { fieldValue } from "../model/record.ts";
import { lowestStamp, type Stamp } from "../model/stamp.ts";
import { noteHeads } from "../queries/note-heads.ts";

/** What an import would do, before anything happens. */
export interface MergePreview {
  /** The library as it would be. */
  readonly merged: Library;
  /** By collection; only those in which something happens. */
  readonly differences: ReadonlyMap<string, RecordDifferences>;
  /** Nothing would change: everything in the bundle is here already. */
  readonly isSame: boolean;
  /** The greatest stamp that comes in. More than a day ahead of the clock means that somebody's clock is wrong. */
  readonly newestStamp: Stamp;
  /** Notes that would get a second head which they do not have now: two people went on from one version. */
  readonly conflicts: readonly NoteId[];
  /** Versions that are here already and come in with other content. A version is sealed: whoever imports refuses these. */
  readonly rewritten: readonly NoteVersionId[];
}

/** Ids of records, each in one list, in the order in which they stand in the merged library. */
export interface RecordDifferences {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  readonly restored: readonly string[];
}

/** The difference between a library and its merge with another one. */
export function previewMerge(local: Library, incoming: Library): MergePreview {
  const merged = mergeLibraries(local, incoming);
  const differences = differencesOf(local, merged);
  return {
    merged,
    differences,
    isSame: differences.size === 0,
    newestStamp: newestStampOf(incoming),
    conflicts: [...merged.notes.keys()].map((id) => id as NoteId).filter((id) => isConflictMade(local, merged, id)),
    rewritten: rewrittenVersions(local, incoming),
  };
}

/** What is different in `after`, which holds every record of `before`. */
function differencesOf(before: Library, after: Library): ReadonlyMap<string, RecordDifferences> {
  const differences = new Map<string, RecordDifferences>();
  for (const collection of collectionNames(after)) {
    const earlier = recordsOf(before, collection);
    const lists: { [K in keyof RecordDifferences]: string[] } = { added: [], changed: [], deleted: [], restored: [] };
    for (const [id, record] of recordsOf(after, collection)) {
      const present = earlier.get(id);
      if (present === record) continue;
      if (present === undefined) {
        // A record that comes in deleted is kept, but nobody sees anything of it.
        (record.deleted ? lists.changed : lists.added).push(id);
      } else if (present.deleted === record.deleted) lists.changed.push(id);
      else (record.deleted ? lists.deleted : lists.restored).push(id);
    }
    if (Object.values(lists).some((list) => list.length > 0)) differences.set(collection, lists);
  }
  return differences;
}

function isConflictMade(before: Library, after: Library, note: NoteId): boolean {
  const heads = noteHeads(after, note).length;
  return heads > 1 && heads > noteHeads(before, note).length;
}

const sealedFields = ["note", "person", "parents", "content"];

function rewrittenVersions(local: Library, incoming: Library): readonly NoteVersionId[] {
  const present = recordsOf(local, "noteVersions");
  return [...recordsOf(incoming, "noteVersions").values()].flatMap((version) => {
    const known = present.get(version.id);
    if (known === undefined || !isWhole("noteVersions", known)) return [];
    const isSealed = sealedFields.every(
      (field) => toCanonical(fieldValue(known, field)) === toCanonical(fieldValue(version, field)),
    );
    return isSealed ? [] : [version.id as NoteVersionId];
  });
}

function newestStampOf(library: Library): Stamp {
  let newest = lowestStamp;
  for (const collection of collectionNames(library)) {
    for (const { stamp, stamps } of recordsOf(library, collection).values()) {
      for (const one of [stamp, ...Object.values(stamps ?? {})]) if (one > newest) newest = one;
    }
  }
  return newest;
}
