import type { NoteId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Note } from "../model/note.ts";
import { deepestReply } from "./visible.ts";

/** A note with its replies, the oldest first. */
export interface Thread {
  readonly note: Note;
  readonly replies: readonly Note[];
}

export function isReply(record: object): boolean {
  return (record as Partial<Note>).on?.collection === "notes";
}

/** The note that a thread begins with: itself, or what it replies to. `null` where that is not there. */
export function threadStart(library: Pick<Library, "notes">, id: NoteId): Note | null {
  let note = library.notes.get(id);
  for (let depth = 0; note?.on?.collection === "notes" && depth < deepestReply; depth += 1)
    note = library.notes.get(note.on.id);
  return note === undefined || isReply(note) ? null : note;
}

/** Threads by the id of the note and of each reply. @param notes the visible ones, the oldest first. */
export function threadsOf(library: Library, notes: readonly Note[]): ReadonlyMap<NoteId, Thread> {
  const replies = new Map<NoteId, Note[]>();
  const threads = new Map<NoteId, Thread>();
  for (const note of notes) {
    if (isReply(note)) continue;
    const own: Note[] = [];
    replies.set(note.id, own);
    threads.set(note.id, { note, replies: own });
  }
  for (const note of notes) {
    const start = isReply(note) ? threadStart(library, note.id) : null;
    const thread = start === null ? undefined : threads.get(start.id);
    if (thread === undefined) continue;
    replies.get(thread.note.id)?.push(note);
    threads.set(note.id, thread);
  }
  return threads;
}
