import type { NoteId, NoteVersionId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { NoteVersion } from "../model/note.ts";

/**
 * The versions of a note that no other version replaces, the latest first. Two or more are a conflict to show and settle.
 * A version that was taken back is no head and replaces nothing by itself; what it replaced stays replaced by what follows it.
 */
export function noteHeads(library: Library, note: NoteId): readonly NoteVersion[] {
  const versions = noteVersions(library, note);
  const replaced = new Set<NoteVersionId>();
  const open = versions.flatMap((version) => version.parents);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (replaced.has(id)) continue;
    replaced.add(id);
    open.push(...(library.noteVersions.get(id)?.parents ?? []));
  }
  return versions.filter((version) => !replaced.has(version.id)).reverse();
}

/** The versions of a note that stand, oldest first. */
export function noteVersions(library: Library, note: NoteId): readonly NoteVersion[] {
  return versionsByNote(library.noteVersions).get(note) ?? [];
}

const indexes = new WeakMap<Library["noteVersions"], ReadonlyMap<NoteId, readonly NoteVersion[]>>();

function versionsByNote(versions: Library["noteVersions"]): ReadonlyMap<NoteId, readonly NoteVersion[]> {
  const present = indexes.get(versions);
  if (present !== undefined) return present;
  const index = new Map<NoteId, NoteVersion[]>();
  for (const version of versions.values()) {
    if (version.deleted) continue;
    const own = index.get(version.note);
    if (own === undefined) index.set(version.note, [version]);
    else own.push(version);
  }
  for (const own of index.values()) own.sort((a, b) => (a.stamp + a.id < b.stamp + b.id ? -1 : 1));
  indexes.set(versions, index);
  return index;
}
