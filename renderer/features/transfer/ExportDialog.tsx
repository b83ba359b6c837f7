import { useState } from "react";
import { countWords } from "#core/index.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { useTransfer } from "./TransferProvider.tsx";
import "./transfer.css";

/** What to hand on: a file for a colleague's Variorum, a page to read, or both. */
export function ExportDialog({ close }: { readonly close: () => void }) {
  const transfer = useTransfer();
  const view = useLibraryView();
  const { host } = usePorts();
  const [isForColleague, setForColleague] = useState(true);
  const [isToRead, setToRead] = useState(false);
  const save = async () => {
    close();
    if (!(await transfer.ensureName())) return;
    if (isForColleague && !(await transfer.exportJson())) return;
    if (isToRead) await transfer.exportPage();
  };
  const counts = {
    reports: view.reports.length,
    highlights: view.highlights.length,
    claims: view.claims.length,
    notes: view.notes.length,
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title="Export notes"
      description={`Everything in the library: ${countWords(counts)}.`}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={!isForColleague && !isToRead} onClick={() => void save()}>
            Export{host.capabilities.choosesSavePlace ? "…" : ""}
          </Button>
        </>
      }
    >
      <div className="export-ticks">
        <Checkbox
          label="For a colleague with Variorum"
          hint="A JSON file. It holds the reports too; importing it merges, in any order and any number of times."
          checked={isForColleague}
          onChecked={setForColleague}
        />
        <Checkbox
          label="To read"
          hint="One web page with the reports, highlights, claims and notes. Opens in any browser and can be printed."
          checked={isToRead}
          onChecked={setToRead}
        />
      </div>
      {host.capabilities.choosesSavePlace ? null : (
        <p className="export-place">The files land in this browser’s downloads folder.</p>
      )}
    </Dialog>
  );
}
