import { type MouseEvent, useEffect, useRef, useState } from "react";
import { deleteNote, type Note, noteHeads, noteVersions } from "#core/index.ts";
import { useLibrary, useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { PencilIcon, TrashIcon } from "#ui/icons.ts";
import { useLeftDrafts } from "./left-drafts.ts";
import { NoteConflict } from "./NoteConflict.tsx";
import { NotePlace } from "./NotePlace.tsx";
import { NoteText } from "./NoteText.tsx";
import { NoteVersions } from "./NoteVersions.tsx";
import { NoteWriter } from "./NoteWriter.tsx";
import { targetWords } from "./note-target.ts";
import { usePersonWords } from "./person-words.ts";
import { WrittenBy } from "./WrittenBy.tsx";
import { leftDraftOf } from "./writing-start.ts";
import "./note-card.css";

/** One note: to read, to write on in, to delete, with its versions. `hasPlace` says what it stands on. */
export function NoteCard({ note, hasPlace = false }: { readonly note: Note; readonly hasPlace?: boolean }) {
  const library = useLibrary();
  const view = useLibraryView();
  const { person } = useSession();
  const run = useRun();
  const nameOf = usePersonWords();
  const { drafts } = useLeftDrafts();
  const [editing, setEditing] = useState<"no" | "yes" | "done">("no");
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (editing !== "done") return;
    edit.current?.focus();
    edit.current?.scrollIntoView({ block: "nearest" });
  }, [editing]);

  const heads = noteHeads(library, note.id);
  const [head] = heads;
  if (head === undefined) return null;
  const isOwn = note.person === person;
  const editByPress = (event: MouseEvent) => {
    const isLink = event.target instanceof Element && event.target.closest("[role='link']") !== null;
    if (isOwn && !isLink && document.getSelection()?.isCollapsed !== false) setEditing("yes");
  };
  const draft = leftDraftOf(library, drafts, note.on, note);
  const isOpen = editing === "yes" || draft !== null;
  const on = targetWords(view, note.on)?.name ?? "";
  const start = { on: note.on, note: note.id, sealed: head.content, parents: heads.map((one) => one.id), draft };
  return (
    <article className="note-card" aria-label={`Note by ${nameOf(note.person)} on ${on}`}>
      {hasPlace ? <NotePlace target={note.on} /> : null}
      <div className="note-card-sheet">
        {isOpen ? (
          <NoteWriter key={note.id} start={start} takesFocus={editing === "yes"} onClose={() => setEditing("done")} />
        ) : heads.length > 1 ? (
          <NoteConflict note={note} heads={heads} />
        ) : (
          <>
            <div className="note-card-head">
              <span className="note-card-line">
                <WrittenBy person={note.person} stamp={note.stamp} />
                <NoteVersions note={note} versions={noteVersions(library, note.id)} />
              </span>
              <span className="note-card-tools">
                <IconButton
                  ref={edit}
                  size="small"
                  label="Edit note"
                  icon={<PencilIcon />}
                  onClick={() => setEditing("yes")}
                />
                <IconButton
                  size="small"
                  label="Delete note"
                  icon={<TrashIcon />}
                  onClick={() => run((now) => deleteNote(now, { note: note.id }), { canUndo: true })}
                />
              </span>
            </div>
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: a short way for the mouse; "Edit note" is the control */}
            <div className="note-card-text" data-own={isOwn || undefined} onClick={editByPress}>
              <NoteText content={head.content} />
            </div>
          </>
        )}
      </div>
    </article>
  );
}
