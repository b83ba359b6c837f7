import type { NoteTarget } from "#core/index.ts";
import { CodebookView } from "#features/codebook/CodebookView.tsx";
import { TagColours } from "#features/highlights/TagColours.tsx";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { SourcesPage } from "#features/sources/SourcesPage.tsx";
import { useDialogs } from "./dialogs.tsx";

const renderNotes = (target: NoteTarget) => <NotesOn target={target} />;

/** The codebook, with the notes on tags and sources, the choice of colours, and the page of sources. */
export function Codebook() {
  const dialogs = useDialogs();
  return (
    <CodebookView
      renderNotes={renderNotes}
      renderColours={(props) => <TagColours {...props} />}
      renderSources={() => <SourcesPage renderNotes={renderNotes} />}
      onNew={() => dialogs.show({ kind: "new-tag" })}
      onImport={() => dialogs.show({ kind: "import-codebook" })}
    />
  );
}
