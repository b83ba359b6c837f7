import { type HighlightId, type Note, noteHeads, noteText, showHidden } from "#core/index.ts";
import { useDesk, useDeskState } from "#state/desk-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { targetWords } from "./note-target.ts";
import { replyWords } from "./note-words.ts";
import { usePersonWords } from "./person-words.ts";
import "./margin-note.css";

export interface MarginNoteProps {
  readonly note: Note;
  readonly walk: string;
  readonly isStop: boolean;
}

/** Longer than the lines that are shown; the rest would only be laid out to be cut off. */
const mostWords = 320;

/** A note in the margin, shortened. Pressing it opens it among all notes. */
export function MarginNote({ note, walk, isStop }: MarginNoteProps) {
  const desk = useDesk();
  const library = useLibrary();
  const view = useLibraryView();
  const nameOf = usePersonWords();
  const isCurrent = useDeskState((state) => state.highlight === note.on.id);
  const [head, ...others] = noteHeads(library, note.id);
  if (head === undefined) return null;
  const words = noteText(library, head.content);
  const replies = view.threadByNote.get(note.id)?.replies.length ?? 0;
  const author = nameOf(note.person);
  const more = [...(replies === 0 ? [] : [replyWords(replies)]), ...(others.length === 0 ? [] : ["written apart"])];
  const open = () => {
    desk.chooseHighlight(note.on.id as HighlightId);
    desk.notes.show(note.id);
  };
  return (
    <button
      type="button"
      className="margin-note"
      data-walk={walk}
      data-current={isCurrent || undefined}
      tabIndex={isStop ? 0 : -1}
      onClick={open}
    >
      <VisuallyHidden>{`Note on ${targetWords(view, note.on)?.name ?? ""}: `}</VisuallyHidden>
      <span className="margin-note-words">{showHidden(words.slice(0, mostWords).toWellFormed().trim())}</span>{" "}
      <span className="margin-note-by">
        <bdi>{author}</bdi>
        {more.map((one) => (
          <span key={one}>{` ${one}`}</span>
        ))}
      </span>
    </button>
  );
}
