import { useRef, useState } from "react";
import {
  columnName,
  describeReport,
  isReportField,
  longestFieldValue,
  ownFields,
  ownValue,
  type Report,
  type ReportColumn,
  type ReportField,
  type ReportRow,
  setOwnField,
  showHidden,
} from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Button } from "#ui/Button.tsx";
import { Popover } from "#ui/Popover.tsx";
import { SuggestField } from "#ui/SuggestField.tsx";
import { MetadataRow } from "../MetadataForm.tsx";
import { type FieldDraft, problemOf, toDraft, toMetadata } from "../metadata-draft.ts";

/** A cell that is being edited. */
export interface EditedCell {
  readonly row: ReportRow;
  readonly column: ReportColumn;
  readonly cell: HTMLElement;
}

/** Edits one cell where it stands. Enter keeps, Escape leaves; the focus goes back to the cell. */
export function CellEditor({ edited, close }: { readonly edited: EditedCell; readonly close: () => void }) {
  const { row, column, cell } = edited;
  const back = useRef<HTMLElement>(cell);
  const { report, siglum } = row.view;
  return (
    <Popover
      open
      onOpenChange={(open) => (open ? undefined : close())}
      label={`${showHidden(columnName(column))} of report ${siglum}`}
      anchor={cell}
      align="start"
      sideOffset={2}
      returnFocus={back}
    >
      {isReportField(column) ? (
        <FieldEditor report={report} field={column} close={close} />
      ) : (
        <OwnFieldEditor report={report} name={columnName(column)} close={close} />
      )}
    </Popover>
  );
}

interface FieldEditorProps {
  readonly report: Report;
  readonly field: ReportField;
  close(): void;
}

/** The value with its basis; what was inferred can be confirmed with one press. */
function FieldEditor({ report, field, close }: FieldEditorProps) {
  const run = useRun();
  const [before] = useState(report);
  const start = toDraft(before)[field];
  // What is unknown can be typed over at once.
  const [draft, setDraft] = useState<FieldDraft>(start.basis === "unknown" ? { ...start, basis: "unsaid" } : start);
  const [isTried, setTried] = useState(false);
  const keep = (kept: FieldDraft) => {
    if (problemOf(field, kept) !== null) {
      setTried(true);
      return;
    }
    if (kept.basis === "unsaid" && start.basis === "unknown") {
      close();
      return;
    }
    const metadata = toMetadata({ ...toDraft(before), [field]: kept }, before);
    const isChanged = Object.keys(metadata).length > 0;
    if (!isChanged || run((library) => describeReport(library, { report: report.id, metadata })) !== null) close();
  };
  return (
    <form
      className="cell-editor cell-editor-stated"
      onSubmit={(event) => {
        event.preventDefault();
        keep(draft);
      }}
    >
      <MetadataRow field={field} draft={draft} problem={isTried ? problemOf(field, draft) : null} onDraft={setDraft} />
      <div className="cell-editor-deeds">
        {draft.basis === "inferred" ? (
          <Button size="small" onClick={() => keep({ ...draft, basis: "confirmed", reason: "" })}>
            Confirm
          </Button>
        ) : null}
        <Button size="small" variant="primary" type="submit">
          Keep
        </Button>
      </div>
    </form>
  );
}

function OwnFieldEditor({
  report,
  name,
  close,
}: {
  readonly report: Report;
  readonly name: string;
  readonly close: () => void;
}) {
  const view = useLibraryView();
  const run = useRun();
  const [value, setValue] = useState(ownValue(report, name) ?? "");
  const keep = () => {
    if (run((library) => setOwnField(library, { reports: [report.id], name, value })) !== null) close();
  };
  return (
    <form
      className="cell-editor"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <SuggestField
        label={showHidden(name)}
        value={value}
        onValue={setValue}
        suggestions={
          ownFields(view)
            .find((one) => one.name === name)
            ?.values.map((one) => one.value) ?? []
        }
        maxLength={longestFieldValue}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          keep();
        }}
      />
      <div className="cell-editor-deeds">
        <Button size="small" variant="primary" type="submit">
          Keep
        </Button>
      </div>
    </form>
  );
}
