import { useEffect, useState } from "react";
import { type Note, noteHeads, noteText } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { NotePlace } from "./NotePlace.tsx";
import { NoteSheet } from "./NoteSheet.tsx";
import { targetWords } from "./note-target.ts";
import { usePersonWords } from "./person-words.ts";
import { Replies } from "./Replies.tsx";
import { ResolvedLine } from "./ResolvedLine.tsx";
import "./note-card.css";

export interface NoteCardProps {
  readonly note: Note;
  /** Says what it stands on, too. */
  readonly hasPlace?: boolean;
  /** Its id in the walk by arrow keys, where it takes part, and whether Tab reaches it. */
  readonly walk?: { readonly id: string; readonly isStop: boolean };
}

/** One note with its replies. A resolved one is folded to a line until it is opened. */
export function NoteCard({ note, hasPlace = false, walk }: NoteCardProps) {
  const library = useLibrary();
  const view = useLibraryView();
  const nameOf = usePersonWords();
  const desk = useDesk();
  const asked = useDeskState((state) => (state.note?.id === note.id ? state.note : null));
  const [isOpen, setOpen] = useState(false);
  const [isReplying, setReplying] = useState(false);
  useEffect(() => {
    if (asked === null) return;
    setOpen(true);
    if (asked.isReply) setReplying(true);
  }, [asked]);
  const [head] = noteHeads(library, note.id);
  if (head === undefined) return null;
  const { resolved } = note;
  const on = targetWords(view, note.on)?.name ?? "";
  const state = resolved === undefined ? "" : ", resolved";
  const isShown = resolved === undefined || isOpen;
  return (
    <article
      className="note-card"
      aria-label={`Note by ${nameOf(note.person)} on ${on}${state}`}
      data-note={note.id}
      onFocus={() => desk.notes.stand(note.id)}
      data-resolved={resolved === undefined ? undefined : true}
      data-walk={walk?.id}
      tabIndex={walk === undefined ? undefined : walk.isStop ? 0 : -1}
    >
      {hasPlace ? <NotePlace target={note.on} /> : null}
      {resolved === undefined ? null : (
        <ResolvedLine
          note={note}
          resolved={resolved}
          words={noteText(library, head.content)}
          isOpen={isOpen}
          onToggle={() => setOpen(!isOpen)}
        />
      )}
      {isShown ? (
        <>
          <NoteSheet note={note} onReply={() => setReplying(true)} />
          <Replies note={note} isReplying={isReplying} onDone={() => setReplying(false)} />
        </>
      ) : null}
    </article>
  );
}
