import { deletion, type Planned, type Write } from "../model/change-set.ts";
import type { NoteId, NoteVersionId, PersonId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import type { NoteTarget } from "../model/note.ts";
import type { NoteContent } from "../model/note-content.ts";
import { noteHeads } from "../queries/note-heads.ts";

export interface SealInput {
  readonly note: NoteId;
  readonly newVersion: NoteVersionId;
  readonly on: NoteTarget;
  readonly person: PersonId;
  readonly content: NoteContent;
  /** The versions that the writer had before them. Without it all present heads, which settles a conflict. */
  readonly parents?: readonly NoteVersionId[];
}

/**
 * Seals a version that replaces its parents, and makes the note if it is new. A head that came in while the person wrote
 * is no parent: both stand, as a conflict to settle. Writing on in a note that was deleted meanwhile brings it back.
 */
export function sealNote(library: Library, input: SealInput): Planned {
  const note = library.notes.get(input.note);
  const writes: Write[] = [];
  if (note === undefined) {
    writes.push({
      collection: "notes",
      id: input.note,
      fields: { on: input.on as unknown as Json, person: input.person },
    });
  } else if (note.deleted) {
    writes.push({ collection: "notes", id: input.note, fields: { deleted: null } });
  }
  const parents = input.parents ?? noteHeads(library, input.note).map((head) => head.id);
  writes.push({
    collection: "noteVersions",
    id: input.newVersion,
    fields: {
      note: input.note,
      person: input.person,
      parents: [...parents],
      content: input.content as unknown as Json,
    },
  });
  return { label: note === undefined ? "write note" : "edit note", writes };
}

export function deleteNote(_library: Library, input: { readonly note: NoteId }): Planned {
  return { label: "delete note", writes: [deletion("notes", input.note)] };
}
