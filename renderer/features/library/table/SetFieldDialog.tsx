import { useRef, useState } from "react";
import {
  counted,
  longestFieldName,
  longestFieldValue,
  meantField,
  ownFields,
  ownValue,
  type ReportId,
  setOwnField,
} from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { SuggestField } from "#ui/SuggestField.tsx";
import { FormDialog } from "../FormDialog.tsx";

/** One value into a field of one's own, or a new field, for several reports at once. */
export function SetFieldDialog({
  reports,
  close,
}: {
  readonly reports: readonly ReportId[];
  readonly close: () => void;
}) {
  const view = useLibraryView();
  const run = useRun();
  const fields = ownFields(view);
  const [name, setName] = useState("");
  const [value, setValue] = useState("");
  const [isMissing, setMissing] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const meant = name.trim() === "" ? null : meantField(view, name);
  const field = fields.find((one) => one.name === meant);
  const replaced = reports.filter((id) => {
    const report = view.reportById.get(id)?.report;
    const present = report === undefined || meant === null ? null : ownValue(report, meant);
    return present !== null && present !== value.trim();
  }).length;
  const set = () => {
    if (meant === null) {
      setMissing(true);
      nameField.current?.focus();
      return;
    }
    if (run((library) => setOwnField(library, { reports, name: meant, value }), { canUndo: true }) !== null) close();
  };
  return (
    <FormDialog
      title={`A field of ${counted(reports.length, "report")}`}
      description={reports
        .map((id) => view.reportById.get(id)?.siglum ?? "")
        .slice(0, 30)
        .join(", ")
        .concat(reports.length > 30 ? " …" : "")}
      size="small"
      saveLabel={value.trim() === "" && replaced > 0 ? "Empty the field" : "Set the field"}
      onSave={set}
      isTouched={name.trim() !== "" || value.trim() !== ""}
      discardQuestion="Discard this value?"
      close={close}
    >
      <div className="set-field">
        <SuggestField
          inputRef={nameField}
          autoFocus
          label="Field"
          placeholder="Side, genre, camera team …"
          value={name}
          onValue={(next) => {
            setName(next);
            setMissing(false);
          }}
          suggestions={fields.map((one) => one.name)}
          maxLength={longestFieldName}
          error={isMissing ? "Name a field: one that is there, or a new one." : undefined}
        />
        <SuggestField
          label="Value"
          value={value}
          onValue={setValue}
          suggestions={field?.values.map((one) => one.value) ?? []}
          maxLength={longestFieldValue}
          hint={replaced > 0 ? `Replaces another value in ${counted(replaced, "report")}.` : undefined}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            set();
          }}
        />
      </div>
    </FormDialog>
  );
}
