import { type ReactNode, useState } from "react";
import { describeReport, type ReportId, reportFields } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { FormDialog } from "./FormDialog.tsx";
import { MetadataForm } from "./MetadataForm.tsx";
import { isSameMetadata, problemOf, toDraft, toMetadata } from "./metadata-draft.ts";
import { OwnFieldsForm } from "./OwnFieldsForm.tsx";
import { changedOwnFields, movedOwnField, toOwnDraft } from "./own-draft.ts";
import { useShownProblems } from "./use-shown-problems.ts";
import "./describe-report-dialog.css";

interface DescribeReportDialogProps {
  readonly report: ReportId;
  /** The notes on the report. */
  readonly notes: ReactNode;
  /** The texts that the report has had. */
  readonly editions?: ReactNode;
  close(): void;
}

/** What is known of one report, and the notes on it. */
export function DescribeReportDialog({ report, notes, editions, close }: DescribeReportDialogProps) {
  const view = useLibraryView().reportById.get(report);
  const run = useRun();
  const [draft, setDraft] = useState(() => toDraft(view?.report ?? null));
  const [before] = useState(view?.report);
  const [ownBefore, setOwnBefore] = useState(() => toOwnDraft(view?.report ?? null));
  const [own, setOwn] = useState(ownBefore);
  const problems = useShownProblems();
  if (view === undefined || before === undefined) return null;
  const ownChanges = changedOwnFields(own, ownBefore);
  const save = () => {
    if (reportFields.some((field) => problemOf(field, draft[field]) !== null)) {
      problems.show();
      return;
    }
    const metadata = toMetadata(draft, before);
    const description = { report, metadata, own: ownChanges };
    const isChanged = Object.keys({ ...metadata, ...ownChanges }).length > 0;
    // A name that can't be given is said, and the form stays.
    if (!isChanged || run((library) => describeReport(library, description)) !== null) close();
  };
  const { name, encoding } = view.edition.origin;
  return (
    <FormDialog
      title={`Report ${view.siglum}`}
      description={`${view.title.text} · ${name === null ? "pasted text" : `from ${name}`}, ${encoding.toUpperCase()}, ${view.edition.text.length.toLocaleString("en")} characters`}
      size="medium"
      saveLabel="Save"
      onSave={save}
      isTouched={!isSameMetadata(draft, toDraft(before)) || Object.keys(ownChanges).length > 0}
      discardQuestion="Discard these changes?"
      close={close}
    >
      <div ref={problems.form}>
        <MetadataForm draft={draft} showsProblems={problems.isOn} onDraft={setDraft} />
      </div>
      <OwnFieldsForm
        draft={own}
        onDraft={setOwn}
        onMoved={(from, to) => {
          setOwnBefore((now) => movedOwnField(now, from, to));
          setOwn((now) => movedOwnField(now, from, to));
        }}
      />
      {editions}
      <section className="describe-notes" aria-label="Notes on the report">
        <h3 className="eyebrow">Notes on this report</h3>
        {notes}
      </section>
    </FormDialog>
  );
}
