import { useEffect, useRef, useState } from "react";
import { type Note, type NoteId, type NoteTarget, noteHeads } from "#core/index.ts";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { NewNote } from "./NewNote.tsx";
import { NoteSheet } from "./NoteSheet.tsx";
import { replyWords } from "./note-words.ts";
import { usePersonWords } from "./person-words.ts";
import "./replies.css";

export interface RepliesProps {
  readonly note: Note;
  readonly isReplying: boolean;
  onDone(): void;
}

/** What was answered to a note, the oldest first, and the place of one that is being written. */
export function Replies({ note, isReplying, onDone }: RepliesProps) {
  const library = useLibrary();
  const view = useLibraryView();
  const nameOf = usePersonWords();
  const [openReply, setOpenReply] = useState<NoteId | null>(null);
  const target: NoteTarget = { collection: "notes", id: note.id };
  const replies = (view.threadByNote.get(note.id)?.replies ?? []).filter(
    (reply) => reply.id !== openReply && noteHeads(library, reply.id).length > 0,
  );
  const frame = useRef<HTMLDivElement>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn === 0) return;
    const article = frame.current?.closest("article");
    article?.querySelector<HTMLElement>("[aria-label='Reply']")?.focus({ preventScroll: true });
  }, [turn]);
  return (
    <div className="replies" ref={frame}>
      {replies.length === 0 ? null : (
        <ul className="replies-list" aria-label={replyWords(replies.length)}>
          {replies.map((reply) => (
            <li key={reply.id} aria-label={`Reply by ${nameOf(reply.person)}`}>
              <NoteSheet note={reply} />
            </li>
          ))}
        </ul>
      )}
      <NewNote
        target={target}
        isWriting={isReplying}
        onOpen={setOpenReply}
        onClose={() => {
          onDone();
          setTurn((present) => present + 1);
        }}
      />
    </div>
  );
}
