import { type ReactNode, useMemo, useState } from "react";
import { addEdition, CommandRefused, type EditionPlan, type ReportDraft, type ReportId } from "#core/index.ts";
import { pastedDraft } from "#state/pasted-draft.ts";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { type ReportFile, useReportFile } from "#state/use-report-file.ts";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FolderOpenIcon } from "#ui/icons.ts";
import { TextArea } from "#ui/TextArea.tsx";
import { DifferenceView } from "./DifferenceView.tsx";
import { editionCounts } from "./edition-counts.ts";
import "./new-edition-dialog.css";

export interface NewEditionDialogProps {
  readonly report: ReportId;
  renderFile(file: ReportFile, draft: ReportDraft): ReactNode;
  /** Opens the queue of what is left to look at. */
  repair(): void;
  close(): void;
}

/** Milliseconds in which a dialog that was closed gives the focus back. */
const pauseAfterClosing = 100;

/** Takes in another text of a report: pasted or from a file, then what changed and what becomes of the highlights, then one step. */
export function NewEditionDialog({ report, renderFile, repair, close }: NewEditionDialogProps) {
  const view = useLibraryView().reportById.get(report);
  const library = useLibrary();
  const run = useRun();
  const file = useReportFile(undefined);
  const [pasted, setPasted] = useState("");
  const [isComparing, setComparing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const draft = useMemo(() => file.draft ?? (pasted.trim() === "" ? null : pastedDraft(pasted)), [file.draft, pasted]);
  const plan = useMemo(
    (): EditionPlan | string | null => (draft === null ? null : planned(() => addEdition(library, { report, draft }))),
    [library, report, draft],
  );
  if (view === undefined) return null;
  const problem = file.problem ?? (typeof plan === "string" ? plan : null);
  const isReady = draft !== null && plan !== null && typeof plan !== "string";
  const accept = () => {
    if (draft === null) return;
    // The queue opens where there is something to look at, and a message would lie over it.
    const hasDoubts = typeof plan !== "string" && (plan?.moved ?? 0) + (plan?.lost ?? 0) > 0;
    const done = run((now) => addEdition(now, { report, draft }), { canUndo: !hasDoubts });
    if (done === null) return;
    close();
    // The focus that the dialog gives back on closing would be taken from the queue.
    if (done.moved + done.lost > 0) setTimeout(repair, pauseAfterClosing);
  };
  const leave = () => (draft === null ? close() : setAsking(true));
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : leave())}
      ignoresPressOutside
      title={`New edition of report ${view.siglum}`}
      description={
        isComparing
          ? "Nothing is lost: the text until now stays readable, and highlights keep their words."
          : "The text as it reads now. It is kept to the character, and the text until now stays."
      }
      size="wide"
      actions={
        isComparing && isReady ? (
          <>
            <Button onClick={() => setComparing(false)}>Back</Button>
            <Button variant="primary" onClick={accept}>
              Use this edition
            </Button>
          </>
        ) : (
          <>
            <Button onClick={leave}>Cancel</Button>
            <Button variant="primary" disabled={!isReady} onClick={() => setComparing(true)}>
              See what changed
            </Button>
          </>
        )
      }
    >
      {isComparing && isReady ? (
        <>
          <p className="new-edition-counts" role="status">
            {editionCounts(plan)}
            {plan.moved > 0 ? <span> · moved ones say “moved?” until somebody looks at them</span> : null}
          </p>
          <DifferenceView from={view.edition.text} to={draft.text} />
        </>
      ) : (
        <div className="new-edition-text">
          {file.draft === null ? (
            <>
              <TextArea label="Paste the text" value={pasted} onValue={setPasted} minRows={16} dir="auto" />
              <Button icon={<FolderOpenIcon />} onClick={file.choose}>
                Open a .txt or .md file…
              </Button>
            </>
          ) : (
            renderFile(file, file.draft)
          )}
          {problem === null ? null : (
            <p className="new-edition-problem" role="alert">
              {problem}
            </p>
          )}
        </div>
      )}
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title="Discard this text?"
        cancelLabel="Keep editing"
        confirmLabel="Discard"
        onConfirm={close}
      >
        The report keeps the text that it has.
      </ConfirmDialog>
    </Dialog>
  );
}

/** The plan, or why there is none, as a sentence. */
function planned(plan: () => EditionPlan): EditionPlan | string {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof CommandRefused)) throw error;
    return error.message;
  }
}
