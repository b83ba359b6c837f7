import { type MouseEvent, useEffect, useRef, useState } from "react";
import {
  deleteNote,
  isReply,
  madeAt,
  type Note,
  noteHeads,
  noteVersions,
  reopenNote,
  resolveNote,
} from "#core/index.ts";
import { useOpenHistory } from "#state/history/history-opener.tsx";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { CircleCheckIcon, HistoryIcon, PencilIcon, ReopenIcon, ReplyIcon, TrashIcon } from "#ui/icons.ts";
import { FoldedText } from "./FoldedText.tsx";
import { useLeftDrafts } from "./left-drafts.ts";
import { NoteConflict } from "./NoteConflict.tsx";
import { NoteVersions } from "./NoteVersions.tsx";
import { NoteWriter } from "./NoteWriter.tsx";
import { WrittenBy } from "./WrittenBy.tsx";
import { leftDraftOf } from "./writing-start.ts";

/** What one person wrote, a note or a reply: to read, to write on in, to delete, with its versions. `onReply` only for a note. */
export function NoteSheet({ note, onReply }: { readonly note: Note; readonly onReply?: () => void }) {
  const library = useLibrary();
  const { person } = useSession();
  const run = useRun();
  const openHistory = useOpenHistory();
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
  const noun = isReply(note) ? "reply" : "note";
  const isOwn = note.person === person;
  const editByPress = (event: MouseEvent) => {
    const isLink = event.target instanceof Element && event.target.closest("[role='link']") !== null;
    if (isOwn && !isLink && document.getSelection()?.isCollapsed !== false) setEditing("yes");
  };
  const draft = leftDraftOf(library, drafts, note.on, note);
  const start = { on: note.on, note: note.id, sealed: head.content, parents: heads.map((one) => one.id), draft };
  const toggleResolved = () =>
    run(
      (now) =>
        note.resolved === undefined ? resolveNote(now, { note: note.id, person }) : reopenNote(now, { note: note.id }),
      { canUndo: true },
    );
  if (editing === "yes" || draft !== null) {
    return (
      <div className="note-card-sheet">
        <NoteWriter key={note.id} start={start} takesFocus={editing === "yes"} onClose={() => setEditing("done")} />
      </div>
    );
  }
  if (heads.length > 1) {
    return (
      <div className="note-card-sheet">
        <NoteConflict note={note} heads={heads} />
      </div>
    );
  }
  return (
    <div className="note-card-sheet">
      <div className="note-card-head">
        <span className="note-card-line">
          <WrittenBy person={note.person} stamp={madeAt(note)} />
          <NoteVersions note={note} versions={noteVersions(library, note.id)} />
        </span>
        <span className="note-card-tools">
          {onReply === undefined ? null : (
            <>
              <IconButton size="small" label="Reply" icon={<ReplyIcon />} onClick={onReply} />
              <IconButton
                size="small"
                label={note.resolved === undefined ? "Resolve note" : "Reopen note"}
                icon={note.resolved === undefined ? <CircleCheckIcon /> : <ReopenIcon />}
                onClick={toggleResolved}
              />
            </>
          )}
          <IconButton
            ref={edit}
            size="small"
            label={`Edit ${noun}`}
            icon={<PencilIcon />}
            onClick={() => setEditing("yes")}
          />
          <IconButton
            size="small"
            label={`History of the ${noun}`}
            icon={<HistoryIcon />}
            onClick={() => openHistory({ collection: "notes", id: note.id })}
          />
          <IconButton
            size="small"
            label={`Delete ${noun}`}
            icon={<TrashIcon />}
            onClick={() => run((now) => deleteNote(now, { note: note.id }), { canUndo: true })}
          />
        </span>
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a short way for the mouse; "Edit note" is the control */}
      <div className="note-card-text" data-own={isOwn || undefined} onClick={editByPress}>
        <FoldedText content={head.content} />
      </div>
    </div>
  );
}
