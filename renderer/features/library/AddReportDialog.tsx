import { useState } from "react";
import {
  addReport,
  CommandRefused,
  editionIdOf,
  nextSiglum,
  type OpenedFile,
  reportFields,
  reportIdOf,
} from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { pastedDraft } from "#state/pasted-draft.ts";
import { useLibrary, useSession } from "#state/session-context.tsx";
import { useReportFile } from "#state/use-report-file.ts";
import { Button } from "#ui/Button.tsx";
import { FolderOpenIcon } from "#ui/icons.ts";
import { Skeleton } from "#ui/Skeleton.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import { FileOrigin } from "./FileOrigin.tsx";
import { FormDialog } from "./FormDialog.tsx";
import { MetadataForm } from "./MetadataForm.tsx";
import { isSameMetadata, problemOf, saidMetadata, toDraft } from "./metadata-draft.ts";
import { OwnFieldsForm } from "./OwnFieldsForm.tsx";
import { changedOwnFields, movedOwnField, type OwnDraft } from "./own-draft.ts";
import { useShownProblems } from "./use-shown-problems.ts";
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
  const session = useSession();
  const source = useReportFile(file);
  const [pasted, setPasted] = useState("");
  const [metadata, setMetadata] = useState(() => toDraft(null));
  const [own, setOwn] = useState<OwnDraft>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const problems = useShownProblems();
  const draft = source.draft ?? (pasted.trim() === "" ? null : pastedDraft(pasted));
  const problem = source.problem ?? refusal;
  const hasOwn = Object.keys(changedOwnFields(own, {})).length > 0;
  const add = () => {
    if (draft === null || reportFields.some((field) => problemOf(field, metadata[field]) !== null)) {
      problems.show();
      return;
    }
    try {
      session.run((now) => addReport(now, { draft, metadata: saidMetadata(metadata), own: changedOwnFields(own, {}) }));
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
      setRefusal(error.message);
      return;
    }
    desk.openReport(reportIdOf(editionIdOf(draft.text)));
    close();
  };
  return (
    <FormDialog
      title={`Add report ${nextSiglum(library)}`}
      description="The text is kept to the character. What is known of it can be said now or later."
      size="large"
      saveLabel="Add report"
      onSave={add}
      isTouched={pasted.trim() !== "" || !isSameMetadata(metadata, toDraft(null)) || hasOwn}
      discardQuestion="Discard this report?"
      close={close}
    >
      <div className="add-report" ref={problems.form}>
        <div className="add-report-text">
          {source.isOpening ? (
            <Skeleton label="Reading the file" lines={6} />
          ) : source.draft === null ? (
            <>
              <TextArea
                label="Paste the text"
                value={pasted}
                onValue={(text) => {
                  setPasted(text);
                  setRefusal(null);
                }}
                minRows={18}
                dir="auto"
                error={problems.isOn && draft === null ? "Paste a text, or open a file." : undefined}
              />
              <Button icon={<FolderOpenIcon />} onClick={source.choose}>
                Open a .txt or .md file…
              </Button>
            </>
          ) : (
            <FileOrigin file={source} draft={source.draft} />
          )}
          {problem === null ? null : (
            <p className="add-report-problem" role="alert">
              {problem}
            </p>
          )}
        </div>
        <div>
          <MetadataForm draft={metadata} showsProblems={problems.isOn} onDraft={setMetadata} />
          <OwnFieldsForm
            draft={own}
            onDraft={setOwn}
            onMoved={(from, to) => setOwn((now) => movedOwnField(now, from, to))}
          />
        </div>
      </div>
    </FormDialog>
  );
}
