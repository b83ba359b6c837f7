import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { CommandRefused, deleteNote, type NoteTarget } from "#core/index.ts";
import { useNotify } from "#state/notices.tsx";
import { holdOpenNote } from "#state/open-notes.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useLibraryView, useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { draftKey } from "./draft.ts";
import { useLeftDrafts } from "./left-drafts.ts";
import { targetWords } from "./note-target.ts";
import { NoteWriting, type WritingStart } from "./note-writing.ts";
import { OpeningEditor } from "./OpeningEditor.tsx";
import { holdWriter } from "./open-writers.ts";
import "./note-writer.css";

const fetchEditor = () => import("./editor/NoteEditor.tsx");

// Lexical is large and most sittings begin with reading.
const NoteEditor = lazy(async () => ({ default: (await fetchEditor()).NoteEditor }));

/** Fetches the editor before it is wanted, so that a note opens at once. */
export async function prepareNoteEditor(): Promise<void> {
  await fetchEditor();
}

export interface NoteWriterProps {
  /** Read once. */
  readonly start: WritingStart;
  readonly takesFocus: boolean;
  /** The person is done; what was written is sealed when the writer goes. */
  onClose(): void;
}

/** An open note. However it goes (finished, left, taken from the page), what was written is sealed. */
export function NoteWriter({ start, takesFocus, onClose }: NoteWriterProps) {
  const session = useSession();
  const { local } = usePorts();
  const run = useRun();
  const notify = useNotify();
  const { forget, look } = useLeftDrafts();
  const [writing] = useState(
    () =>
      new NoteWriting(session, local, start, {
        refused({ message }, isKept) {
          const draft = isKept ? "What you wrote is kept as a draft." : "It could not be kept as a draft either.";
          notify({ text: `${message} ${draft}`, kind: "failed" });
        },
        hidden() {
          notify({
            text: "What this note is on was deleted while you wrote. The note is saved, and is shown again when the deletion is undone.",
            kind: "failed",
          });
        },
      }),
  );
  const view = useLibraryView();
  const forgetDraft = () => {
    if (start.draft !== null) forget(draftKey(start.draft));
  };
  const forgetAtEnd = useEffectEvent(forgetDraft);

  useEffect(() => {
    const letGo = holdOpenNote(
      () => writing.seal(),
      () => writing.take(),
    );
    const release = holdWriter(writing.writer);
    const keep = () => void writing.saveDraft().catch(() => undefined);
    document.addEventListener("visibilitychange", keep);
    return () => {
      letGo();
      document.removeEventListener("visibilitychange", keep);
      const sealed = writing.seal();
      forgetAtEnd();
      // Where it was refused, the draft waits for the note to be opened again. The status line says so when it can't be saved.
      void sealed.then(release, (error) => (error instanceof CommandRefused ? release().then(look) : release()));
    };
  }, [writing, look]);

  const close = () => {
    forgetDraft();
    onClose();
  };
  const finish = () => {
    if (start.sealed !== null && writing.isEmptied()) {
      const remove = () => void run((library) => deleteNote(library, { note: start.note }), { canUndo: true });
      notify({
        text: "An empty note is not kept. What stood there stays.",
        kind: "done",
        action: { label: "Delete the note", run: remove },
      });
    }
    close();
  };
  const discard = () => {
    void writing.discard().catch(() => undefined);
    close();
  };
  const { name } = targetWords(view, start.on) ?? { name: "what is gone" };
  return (
    <div className="note-writer">
      {start.draft === null ? null : (
        <p className="note-writer-restored" role="status">
          Unsaved draft restored
        </p>
      )}
      <Suspense fallback={<OpeningEditor takesFocus={takesFocus} />}>
        <NoteEditor
          label={start.on.collection === "notes" ? "Reply" : `Note on ${name}`}
          content={start.draft?.content ?? start.sealed}
          takesFocus={takesFocus}
          onChange={(read) => writing.changed(read)}
          onFinish={finish}
          onLeave={() => void writing.seal().catch(() => undefined)}
          actions={
            <>
              {start.draft === null ? null : (
                <Button variant="quiet" size="small" onClick={discard}>
                  Discard
                </Button>
              )}
              <Button size="small" onClick={finish} title="Escape">
                Done
              </Button>
            </>
          }
        />
      </Suspense>
    </div>
  );
}

/** Where a note on a target begins that nobody has written yet. */
export function newStart(on: NoteTarget, note: WritingStart["note"]): WritingStart {
  return { on, note, sealed: null, parents: [], draft: null };
}
