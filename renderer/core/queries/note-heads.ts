import type { NoteId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { NoteVersion } from "../model/note.ts";

/** The versions of a note that no other version replaces, the latest first. Two or more are a conflict to show and settle. */
export function noteHeads(library: Library, note: NoteId): readonly NoteVersion[] {
  const versions = noteVersions(library, note);
  const replaced = new Set(versions.flatMap((version) => version.parents));
  return versions.filter((version) => !replaced.has(version.id)).reverse();
}

/** All versions of a note, oldest first. */
export function noteVersions(library: Library, note: NoteId): readonly NoteVersion[] {
  return [...library.noteVersions.values()]
    .filter((version) => version.note === note)
    .sort((a, b) => (a.stamp + a.id < b.stamp + b.id ? -1 : 1));
}
