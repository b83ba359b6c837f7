import { toCanonical } from "../merge/canonical.ts";
import { deletion, isSame, type Planned, type Write } from "../model/change-set.ts";
import type { NoteId, NoteVersionId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import { collectionNames, isWhole, type Library, recordsOf } from "../model/library.ts";
import type { NoteVersion } from "../model/note.ts";
import { fieldNames, fieldValue, type StoredRecord } from "../model/record.ts";
import type { IdSource } from "../ports/id-source.ts";
import { noteHeads, noteVersions } from "../queries/note-heads.ts";

export interface RevertInput {
  readonly earlier: Library;
  /** Names the step for undo. */
  readonly label: string;
  /** For the versions that put earlier words back into notes. */
  readonly ids: IdSource;
}

/** Texts and versions of notes are never written twice; people stay who they are. */
const sealed: ReadonlySet<string> = new Set(["editions", "noteVersions", "people"]);

/**
 * Brings back for everybody what an earlier library shows, as one step with stamps of its own, so that neither what was
 * deleted nor what was written since comes back with a colleague's next file. What came since is deleted; nothing is
 * removed. A note whose words differ gets a new version that holds the earlier ones and replaces those that stand now.
 */
export function revertTo(library: Library, { earlier, label, ids }: RevertInput): Planned {
  const names = new Set([...collectionNames(earlier), ...collectionNames(library)]);
  names.delete("noteVersions");
  const writes = [...names].flatMap((name) => [
    ...broughtBack(library, earlier, name),
    ...takenAway(library, earlier, name),
  ]);
  return {
    label,
    writes: [...writes, ...versionsBroughtBack(library, earlier), ...wordsBroughtBack(library, earlier, ids)],
  };
}

function broughtBack(library: Library, earlier: Library, collection: string): readonly Write[] {
  return wholeRecords(earlier, collection).flatMap((record) => {
    const own = recordsOf(library, collection).get(record.id);
    const isHere = own !== undefined && isWhole(collection, own);
    if (!isHere && record.deleted) return [];
    const all = [...fieldNames(record), ...(own === undefined ? [] : fieldNames(own))];
    const fields: Record<string, Json> = {};
    for (const name of isHere && sealed.has(collection) ? ["deleted"] : all) {
      const wanted = fieldValue(record, name);
      if (!isHere || !isSame(fieldValue(own, name), wanted)) fields[name] = wanted;
    }
    // Even where nobody here deleted it: a colleague may have.
    if (!isHere) fields.deleted = null;
    if (collection === "people" && fields.deleted === true) return [];
    return Object.keys(fields).length === 0 ? [] : [{ collection, id: record.id, fields }];
  });
}

function takenAway(library: Library, earlier: Library, collection: string): readonly Write[] {
  if (collection === "people") return [];
  const known = recordsOf(earlier, collection);
  return wholeRecords(library, collection)
    .filter((record) => {
      const before = known.get(record.id);
      return !record.deleted && (before === undefined || !isWhole(collection, before));
    })
    .map(({ id }) => deletion(collection, id));
}

/** Versions that are here no more, or were taken back since. */
function versionsBroughtBack(library: Library, earlier: Library): readonly Write[] {
  return missingVersions(library, earlier).map((version) => {
    const own = library.noteVersions.get(version.id);
    const isHere = own !== undefined && isWhole("noteVersions", own);
    const fields = isHere ? {} : fieldsOf(version as unknown as StoredRecord);
    return { collection: "noteVersions", id: version.id, fields: { ...fields, deleted: null } };
  });
}

function missingVersions(library: Library, earlier: Library): readonly NoteVersion[] {
  return (wholeRecords(earlier, "noteVersions") as unknown as readonly NoteVersion[]).filter((version) => {
    const own = library.noteVersions.get(version.id);
    const isStanding = own !== undefined && isWhole("noteVersions", own) && !own.deleted;
    return !version.deleted && !isStanding && isShown(earlier, version.note);
  });
}

/** For each note that reads otherwise now, the words that it had. */
function wordsBroughtBack(library: Library, earlier: Library, ids: IdSource): readonly Write[] {
  const versions = new Map(library.noteVersions);
  for (const version of missingVersions(library, earlier)) versions.set(version.id, version);
  const then: Library = { ...library, noteVersions: versions };
  return [...earlier.notes.keys()].flatMap((id): readonly Write[] => {
    const note = id as NoteId;
    if (!isShown(earlier, note)) return [];
    const wanted = noteHeads(earlier, note);
    const heads = noteHeads(then, note);
    if (wordsOf(wanted) === wordsOf(heads)) return [];
    if (wanted.length === 0) return noteVersions(then, note).map((version) => deletion("noteVersions", version.id));
    const parents = heads.map((head) => head.id).slice(0, 100);
    // The latest head is read first, so it gets the latest id.
    return wanted.toReversed().map(({ person, content }) => ({
      collection: "noteVersions",
      id: ids.next() as NoteVersionId,
      fields: { note, person, parents, content: content as unknown as Json },
    }));
  });
}

function isShown(library: Library, id: NoteId): boolean {
  const note = library.notes.get(id);
  return note !== undefined && !note.deleted && isWhole("notes", note);
}

function wordsOf(heads: readonly NoteVersion[]): string {
  return toCanonical(heads.map(({ content, person }) => [content as unknown as Json, person]));
}

function wholeRecords(library: Library, collection: string): readonly StoredRecord[] {
  return [...recordsOf(library, collection).values()].filter((record) => isWhole(collection, record));
}

function fieldsOf(record: StoredRecord): Readonly<Record<string, Json>> {
  return Object.fromEntries([...fieldNames(record)].map((name) => [name, fieldValue(record, name)]));
}
