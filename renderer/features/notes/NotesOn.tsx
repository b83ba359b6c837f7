import { useEffect, useRef, useState } from "react";
import { type NoteId, type NoteTarget, noteHeads, notesOn } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { PlusIcon } from "#ui/icons.ts";
import { NewNote } from "./NewNote.tsx";
import { NoteCard } from "./NoteCard.tsx";
import { isSameTarget } from "./note-target.ts";
import "./notes-on.css";

/** The notes on one thing, oldest first, and a way to write one. Opens the editor when the desk is writing on it. */
export function NotesOn({ target }: { readonly target: NoteTarget }) {
  const library = useLibrary();
  const view = useLibraryView();
  const [isAdding, setAdding] = useState(false);
  const isDeskWriting = useDeskState(({ writing }) => isSameTarget(writing, target));
  const [openNote, setOpenNote] = useState<NoteId | null>(null);
  const [turn, setTurn] = useState(0);
  const add = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (turn === 0) return;
    add.current?.focus();
    // The note that was written comes in above the button and moves it down.
    const frame = requestAnimationFrame(() => add.current?.scrollIntoView({ block: "nearest" }));
    return () => cancelAnimationFrame(frame);
  }, [turn]);

  const close = () => {
    setAdding(false);
    setTurn((present) => present + 1);
  };
  const notes = notesOn(view, target).filter((note) => note.id !== openNote && noteHeads(library, note.id).length > 0);
  return (
    <div className="notes-on">
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} />
      ))}
      <NewNote
        key={`${target.collection}:${target.id}`}
        target={target}
        isWriting={isAdding || isDeskWriting}
        onOpen={setOpenNote}
        onClose={close}
      >
        <Button
          ref={add}
          variant="quiet"
          size="small"
          className="notes-on-add"
          icon={<PlusIcon />}
          onClick={() => setAdding(true)}
        >
          Add note
        </Button>
      </NewNote>
    </div>
  );
}
