import { type Library, type Note, type NoteTarget, noteVersions } from "#core/index.ts";
import { type Draft, draftKey } from "./draft.ts";
import { isBlank, isSameContent } from "./note-words.ts";

/**
 * The draft that an earlier run left of a note, or of a new note on the target where none is given. `null` where there is
 * none, or where it was sealed after all.
 */
export function leftDraftOf(
  library: Library,
  drafts: ReadonlyMap<string, Draft>,
  on: NoteTarget,
  note: Pick<Note, "id"> | null,
): Draft | null {
  if (drafts.size === 0) return null;
  const found = drafts.get(
    draftKey(note === null ? { on, note: "" as Note["id"], isNew: true } : { on, note: note.id, isNew: false }),
  );
  return found !== undefined && isUnsealed(library, found) ? found : null;
}

export function isUnsealed(library: Library, draft: Draft): boolean {
  return (
    !isBlank(draft.content) &&
    !noteVersions(library, draft.note).some((version) => isSameContent(version.content, draft.content))
  );
}
