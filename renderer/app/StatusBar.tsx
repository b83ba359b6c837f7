import { counted, paragraphAt, placeWords, shownName } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import type { SaveStatus } from "#state/save-queue.ts";
import { useLibraryView, useSession, useSessionState } from "#state/session-context.tsx";
import { useDialogs } from "./dialogs.tsx";
import "./status-bar.css";

/** Where the person is, how much there is, and whether it is saved. */
export function StatusBar() {
  const { save } = useSessionState();
  const view = useLibraryView();
  const dialogs = useDialogs();
  const hasCaret = useDeskState((desk) => desk.hasCaret && desk.view === "read");
  const counts = [
    counted(view.highlights.length, "highlight"),
    counted(view.claims.length, "claim"),
    counted(view.notes.length, "note"),
  ].join(" · ");
  return (
    <footer className="status-bar">
      <Position />
      <span>{counts}</span>
      {hasCaret ? <span>Caret in the text · F7 takes it out</span> : null}
      <SaveSign save={save} />
      <button
        type="button"
        className="status-history"
        aria-haspopup="dialog"
        aria-label="History of the library"
        onClick={() => dialogs.show({ kind: "history", item: null })}
      >
        History
      </button>
    </footer>
  );
}

function Position() {
  const view = useLibraryView();
  const selection = useDeskState((desk) => desk.selection);
  const highlight = useDeskState((desk) => desk.highlight);
  if (selection !== null) {
    const report = view.reportByEdition.get(selection.edition);
    if (report === undefined) return null;
    const place = placeWords({ report, paragraph: paragraphAt(report.paragraphs, selection.start) });
    return (
      <span>
        {place} · {counted(selection.end - selection.start, "character")} selected
      </span>
    );
  }
  const chosen = highlight === null ? undefined : view.highlightById.get(highlight);
  if (chosen === undefined) return null;
  return <ChosenPlace id={chosen.highlight.person} text={placeWords(chosen)} />;
}

function ChosenPlace({ id, text }: { readonly id: string; readonly text: string }) {
  const { library } = useSessionState();
  const session = useSession();
  const person = library.people.get(id);
  const by = id === session.person ? "you" : person === undefined ? null : shownName(person);
  return (
    <span>
      {text}
      {by === null ? "" : ` · highlighted by ${by}`}
    </span>
  );
}

const saveWords: Readonly<Record<SaveStatus["kind"], string>> = {
  saved: "All changes saved",
  saving: "Saving",
  failed: "Not saved",
};

/** Why something is not saved, and what to do, stands above in the banner. */
function SaveSign({ save }: { readonly save: SaveStatus }) {
  return (
    <span className="status-save" role="status" data-kind={save.kind}>
      {saveWords[save.kind]}
    </span>
  );
}
