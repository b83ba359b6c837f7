import { counted, paragraphAt, personName, placeWords } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import type { SaveStatus } from "#state/save-queue.ts";
import { useLibraryView, useSession, useSessionState } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import "./status-bar.css";

/** Where the person is, how much there is, and whether it is saved. */
export function StatusBar() {
  const { save } = useSessionState();
  const view = useLibraryView();
  const counts = [
    counted(view.highlights.length, "highlight"),
    counted(view.claims.length, "claim"),
    counted(view.notes.length, "note"),
  ].join(" · ");
  return (
    <footer className="status-bar">
      <Position />
      <span>{counts}</span>
      <SaveSign save={save} />
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
  const by = id === session.person ? "you" : person === undefined ? null : personName(person);
  return (
    <span>
      {text}
      {by === null ? "" : ` · highlighted by ${by}`}
    </span>
  );
}

function SaveSign({ save }: { readonly save: SaveStatus }) {
  const session = useSession();
  return (
    <span className="status-save" role="status" data-kind={save.kind}>
      {save.kind === "saved" ? "All changes saved" : save.kind === "saving" ? "Saving" : `Not saved: ${save.why}`}
      {save.kind === "failed" ? (
        <Button size="small" variant="quiet" onClick={() => session.retry()}>
          Try again
        </Button>
      ) : null}
    </span>
  );
}
