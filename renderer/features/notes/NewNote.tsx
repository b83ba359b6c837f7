import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import type { NoteId, NoteTarget } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import type { DeskStore } from "#state/desk-store.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useLeftDrafts } from "./left-drafts.ts";
import { NoteWriter, newStart } from "./NoteWriter.tsx";
import { isSameTarget } from "./note-target.ts";
import { leftDraftOf } from "./writing-start.ts";

export interface NewNoteProps {
  readonly target: NoteTarget;
  /** Asks for an editor, with focus. */
  readonly isWriting: boolean;
  /** The note that is being written, so that it is not listed as well once it has a version; `null` when it is closed. */
  onOpen(note: NoteId | null): void;
  /** The person closed it; focus has to go somewhere. */
  onClose(): void;
  /** What stands here while nothing is written. */
  readonly children?: ReactNode;
}

/** The place of a note that is new: open while it is asked for, or while a draft of an earlier run waits. */
export function NewNote({ target, isWriting, onOpen, onClose, children }: NewNoteProps) {
  const desk = useDesk();
  const session = useSession();
  const library = useLibrary();
  const { drafts } = useLeftDrafts();
  const draft = leftDraftOf(library, drafts, target, null);
  const isOpen = isWriting || draft !== null;
  const [freshId, setFreshId] = useState(() => session.ids.next() as NoteId);
  const note = draft?.note ?? freshId;
  const tell = useEffectEvent(onOpen);
  useEffect(() => {
    if (!isOpen) return;
    tell(note);
    return () => {
      tell(null);
      // The next note is another one, however this one was closed.
      if (note === freshId) setFreshId(session.ids.next() as NoteId);
    };
  }, [isOpen, note, freshId, session]);
  useWritingEnd(target);

  if (!isOpen) return children;
  const close = () => {
    if (isSameTarget(desk.state.writing, target)) desk.write(null);
    onClose();
  };
  return <NoteWriter key={note} start={{ ...newStart(target, note), draft }} takesFocus={isWriting} onClose={close} />;
}

/** How many places on the page a new note on something has, by what it is on: a tab that goes may still show its own. */
const places = new WeakMap<DeskStore, Map<string, number>>();

/** What is no longer on the page is no longer written on: coming back to it must not open an editor and take the focus. */
function useWritingEnd({ collection, id }: NoteTarget): void {
  const desk = useDesk();
  useEffect(() => {
    const key = `${collection} ${id}`;
    const counts = places.get(desk) ?? new Map<string, number>();
    places.set(desk, counts);
    const count = (by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
    count(1);
    return () => {
      count(-1);
      // A moment later, because an effect may be taken back and done again at once, or another place take over.
      queueMicrotask(() => {
        const { writing } = desk.state;
        if (counts.get(key) === 0 && writing?.collection === collection && writing.id === id) desk.write(null);
      });
    };
  }, [desk, collection, id]);
}
