import { CommandRefused, deletion, type Planned, type Write } from "../model/change-set.ts";
import type { NoteId, NoteVersionId, PersonId } from "../model/ids.ts";
import type { Json } from "../model/json.ts";
import type { Library } from "../model/library.ts";
import type { NoteTarget } from "../model/note.ts";
import type { NoteContent } from "../model/note-content.ts";
import { noteHeads } from "../queries/note-heads.ts";
import { threadStart } from "../queries/threads.ts";

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
 * is no parent: both stand, as a conflict to settle. Writing on in a note that was deleted meanwhile brings it back. A reply
 * to a reply is one to their note.
 */
export function sealNote(library: Library, input: SealInput): Planned {
  const note = library.notes.get(input.note);
  const writes: Write[] = [];
  if (note === undefined) {
    writes.push({
      collection: "notes",
      id: input.note,
      fields: { on: threadTarget(library, input.on) as unknown as Json, person: input.person },
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
  const isReplying = note === undefined && input.on.collection === "notes";
  return { label: isReplying ? "reply to note" : note === undefined ? "write note" : "edit note", writes };
}

function threadTarget(library: Library, on: NoteTarget): NoteTarget {
  const start = on.collection === "notes" ? threadStart(library, on.id as NoteId) : null;
  return start === null ? on : { collection: "notes", id: start.id };
}

/** Says of a note that there is nothing more to do about it; of a reply it says so of its note. @throws CommandRefused */
export function resolveNote(library: Library, input: { readonly note: NoteId; readonly person: PersonId }): Planned {
  return { label: "resolve note", writes: [resolving(library, input.note, { by: input.person })] };
}

/** The opposite of `resolveNote`. @throws CommandRefused */
export function reopenNote(library: Library, input: { readonly note: NoteId }): Planned {
  return { label: "reopen note", writes: [resolving(library, input.note, null)] };
}

function resolving(library: Library, id: NoteId, resolved: Json): Write {
  const note = threadStart(library, id);
  if (note === null || note.deleted) throw new CommandRefused("The note is not there any more. Undo brings it back.");
  return { collection: "notes", id: note.id, fields: { resolved } };
}

export function deleteNote(_library: Library, input: { readonly note: NoteId }): Planned {
  return { label: "delete note", writes: [deletion("notes", input.note)] };
}
