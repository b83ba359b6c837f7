import { useState } from "react";
import { type Note, type NoteVersion, type NoteVersionId, sealNote } from "#core/index.ts";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { NoteText } from "./NoteText.tsx";
import { usePersonWords } from "./person-words.ts";
import { WrittenBy } from "./WrittenBy.tsx";
import "./note-versions.css";

/** "Edited 3 times", and by whom last if it was somebody else: opens the versions of a note. Nothing for a note of one version. */
export function NoteVersions({ note, versions }: { readonly note: Note; readonly versions: readonly NoteVersion[] }) {
  const [isOpen, setOpen] = useState(false);
  const nameOf = usePersonWords();
  const last = versions.at(-1);
  const edits = versions.length - 1;
  if (edits < 1 || last === undefined) return null;
  const by = last.person === note.person ? "" : `, last by ${nameOf(last.person)}`;
  return (
    <>
      <button type="button" className="note-edited" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {(edits === 1 ? "Edited once" : `Edited ${edits} times`) + by}
      </button>
      <Dialog open={isOpen} onOpenChange={setOpen} title="Versions of this note" size="large">
        <VersionList note={note} versions={versions.toReversed()} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface VersionListProps {
  readonly note: Note;
  /** The latest first. */
  readonly versions: readonly NoteVersion[];
  onDone(): void;
}

function VersionList({ note, versions, onDone }: VersionListProps) {
  const session = useSession();
  const run = useRun();
  const [chosenId, setChosenId] = useState(versions[0]?.id);
  const chosen = versions.find((version) => version.id === chosenId) ?? versions[0];
  if (chosen === undefined) return null;
  const isPresent = chosen === versions[0];
  const bringBack = () => {
    const newVersion = session.ids.next() as NoteVersionId;
    run(
      (library) =>
        sealNote(library, { note: note.id, newVersion, on: note.on, person: session.person, content: chosen.content }),
      { canUndo: true },
    );
    onDone();
  };
  return (
    <div className="note-versions">
      <ol className="note-versions-list">
        {versions.map((version, index) => (
          <li key={version.id}>
            <button
              type="button"
              className="note-versions-item"
              aria-pressed={version === chosen}
              onClick={() => setChosenId(version.id)}
            >
              <WrittenBy person={version.person} stamp={version.stamp} exact />
              {index === 0 ? <span className="note-versions-present">present</span> : null}
            </button>
          </li>
        ))}
      </ol>
      <section className="note-versions-text" aria-label="The chosen version">
        <NoteText content={chosen.content} />
        <Button disabled={isPresent} onClick={bringBack}>
          {isPresent ? "This is the present version" : "Bring this version back"}
        </Button>
      </section>
    </div>
  );
}
