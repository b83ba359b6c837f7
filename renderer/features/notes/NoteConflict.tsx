import { type Note, type NoteVersion, type NoteVersionId, sealNote } from "#core/index.ts";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { NoteText } from "./NoteText.tsx";
import { WrittenBy } from "./WrittenBy.tsx";

/** Versions that were written apart, each to be kept as the one that goes on. The others stay among the versions. */
export function NoteConflict({ note, heads }: { readonly note: Note; readonly heads: readonly NoteVersion[] }) {
  const session = useSession();
  const run = useRun();
  const keep = (head: NoteVersion) => {
    const newVersion = session.ids.next() as NoteVersionId;
    const input = {
      note: note.id,
      newVersion,
      on: note.on,
      person: session.person,
      content: head.content,
      parents: heads.map((one) => one.id),
    };
    run((library) => sealNote(library, input), { canUndo: true });
  };
  return (
    <div className="note-conflict">
      <p className="note-conflict-words">{`${heads.length} versions of this note were written apart. None is lost: the others stay among its versions.`}</p>
      <ul>
        {heads.map((head) => (
          <li key={head.id} className="note-conflict-head">
            <div className="note-card-head">
              <WrittenBy person={head.person} stamp={head.stamp} exact />
            </div>
            <NoteText content={head.content} />
            <Button size="small" onClick={() => keep(head)}>
              Keep this one
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
