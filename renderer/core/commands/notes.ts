import { deletion, type Planned, type Write } from "../model/change-set.ts";
import type { NoteId, NoteVersionId, PersonId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import type { NoteContent } from "../model/note-content.ts";
import type { NoteTarget } from "../model/note.ts";
import { noteHeads } from "../queries/note-heads.ts";

export interface SealInput {
  readonly note: NoteId;
  readonly newVersion: NoteVersionId;
  readonly on: NoteTarget;
  readonly person: PersonId;
  readonly content: NoteContent;
}

/** Seals a version that replaces all heads of the note, and makes the note if it is new. */
export function sealNote(library: Library, input: SealInput): Planned {
  const isNew = !library.notes.has(input.note);
  const writes: Write[] = [];
  if (isNew) writes.push({ collection: "notes", id: input.note, fields: { on: input.on as unknown as Json, person: input.person } });
  writes.push({
    collection: "noteVersions",
    id: input.newVersion,
    fields: {
      note: input.note,
      person: input.person,
      parents: noteHeads(library, input.note).map((head) => head.id),
      content: input.content as unknown as Json,
    },
  });
  return { label: isNew ? "write note" : "edit note", writes };
}

export function deleteNote(_library: Library, input: { readonly note: NoteId }): Planned {
  return { label: "delete note", writes: [deletion("notes", input.note)] };
}
