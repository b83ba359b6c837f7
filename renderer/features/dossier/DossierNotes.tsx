import { type Note, type NoteTarget, noteHeads, notesOn, shownName } from "#core/index.ts";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { useDossierSlots } from "./dossier-slots.ts";

/** The notes on a claim or a passage, with their replies; both of two that are in conflict. */
export function DossierNotes({ target }: { readonly target: NoteTarget }) {
  const view = useLibraryView();
  return notesOn(view, target).map((note) => {
    const replies = view.threadByNote.get(note.id)?.replies ?? [];
    return (
      <div key={note.id} className="dossier-note">
        <DossierNote note={note} />
        {replies.map((reply) => (
          <div key={reply.id} className="dossier-note">
            <DossierNote note={reply} />
          </div>
        ))}
      </div>
    );
  });
}

function DossierNote({ note }: { readonly note: Note }) {
  const library = useLibrary();
  const { renderNote } = useDossierSlots();
  return noteHeads(library, note.id).map((head) => (
    <div key={head.id}>
      {renderNote(head.content)}
      <p className="dossier-small">
        {shownName(library.people.get(head.person) ?? { id: head.person })}
        {note.resolved === undefined ? "" : " · resolved"}
      </p>
    </div>
  ));
}
