import { useState } from "react";
import {
  addReport,
  editionIdOf,
  hashOf,
  nextSiglum,
  type OpenedFile,
  type ReportDraft,
  reportFields,
  reportIdOf,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibrary } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { FolderOpenIcon } from "#ui/icons.ts";
import { TextArea } from "#ui/TextArea.tsx";
import { FileOrigin } from "./FileOrigin.tsx";
import { MetadataForm } from "./MetadataForm.tsx";
import { problemOf, saidMetadata, toDraft } from "./metadata-draft.ts";
import { useReportFile } from "./use-report-file.ts";
import "./add-report-dialog.css";

/** Takes in a report of one's own: pasted, or from a .txt or .md file, with what is known of it. */
export function AddReportDialog({
  file,
  close,
}: {
  readonly file?: OpenedFile | undefined;
  readonly close: () => void;
}) {
  const desk = useDesk();
  const library = useLibrary();
  const run = useRun();
  const source = useReportFile(file);
  const [pasted, setPasted] = useState("");
  const [metadata, setMetadata] = useState(() => toDraft(null));
  const [showsProblems, setShowsProblems] = useState(false);
  const draft = source.draft ?? (pasted.trim() === "" ? null : pastedDraft(pasted));
  const add = () => {
    if (draft === null || reportFields.some((field) => problemOf(field, metadata[field]) !== null)) {
      setShowsProblems(true);
      return;
    }
    const planned = run((now) => addReport(now, { draft, metadata: saidMetadata(metadata) }));
    if (planned === null) return;
    desk.openReport(reportIdOf(editionIdOf(draft.text)));
    close();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title={`Add report ${nextSiglum(library)}`}
      description="The text is kept to the character. What is known of it can be said now or later."
      size="large"
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={add}>
            Add report
          </Button>
        </>
      }
    >
      <div className="add-report">
        <div className="add-report-text">
          {source.draft === null ? (
            <>
              <TextArea
                label="Paste the text"
                value={pasted}
                onValue={setPasted}
                minRows={12}
                dir="auto"
                error={showsProblems && draft === null ? "Paste a text, or open a file." : undefined}
              />
              <Button icon={<FolderOpenIcon />} onClick={source.choose}>
                Open a .txt or .md file…
              </Button>
            </>
          ) : (
            <FileOrigin file={source} draft={source.draft} />
          )}
          {source.problem === null ? null : (
            <p className="add-report-problem" role="alert">
              {source.problem}
            </p>
          )}
        </div>
        <MetadataForm draft={metadata} showsProblems={showsProblems} onDraft={setMetadata} />
      </div>
    </Dialog>
  );
}

function pastedDraft(text: string): ReportDraft {
  const hash = hashOf(new TextEncoder().encode(text));
  return { text, origin: { name: null, hash, encoding: "utf-8", isEncodingCertain: true } };
}
