import { type Library, type Note, type NoteTarget, noteVersions } from "#core/index.ts";
import type { Draft } from "./draft.ts";
import { isSameTarget } from "./note-target.ts";
import { isBlank, isSameContent } from "./note-words.ts";

/**
 * The first draft that was left of a note, or of a new note on the target where none is given. `null` where there is none, or
 * where it was sealed after all.
 */
export function leftDraftOf(
  library: Library,
  drafts: ReadonlyMap<string, Draft>,
  on: NoteTarget,
  note: Pick<Note, "id"> | null,
): Draft | null {
  for (const draft of drafts.values()) {
    const isOfIt = note === null ? draft.isNew && isSameTarget(draft.on, on) : !draft.isNew && draft.note === note.id;
    if (isOfIt && isUnsealed(library, draft)) return draft;
  }
  return null;
}

export function isUnsealed(library: Library, draft: Draft): boolean {
  return (
    !isBlank(draft.content) &&
    !noteVersions(library, draft.note).some((version) => isSameContent(version.content, draft.content))
  );
}
