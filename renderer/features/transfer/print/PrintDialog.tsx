import { useState } from "react";
import { counted, type HighlightId, type ReportId } from "#core/index.ts";
import { useDeskState } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { RadioGroup } from "#ui/RadioGroup.tsx";
import { usePrinting } from "./printing.ts";
import "../transfer.css";

export interface PrintDialogProps {
  /** What the inspector is narrowed to, if it is. */
  readonly filtered: readonly HighlightId[] | null;
  readonly close: () => void;
}

/** Which of the open reports are printed, and with what. */
export function PrintDialog({ filtered, close }: PrintDialogProps) {
  const view = useLibraryView();
  const printing = usePrinting();
  const panes = useDeskState((desk) => desk.panes);
  const activePane = useDeskState((desk) => desk.activePane);
  const active = panes.find(({ id }) => id === activePane) ?? panes[0];
  const report = active === undefined ? undefined : view.reportById.get(active.report);
  const open = [...new Set(panes.flatMap((pane) => view.reportById.get(pane.report) ?? []))];
  const [which, setWhich] = useState<"one" | "open">("one");
  const [hasHighlights, setHighlights] = useState(true);
  const [hasNotes, setNotes] = useState(true);
  const [isFiltered, setFiltered] = useState(false);
  const print = () => {
    close();
    const reports: readonly ReportId[] =
      which === "open" ? open.map((one) => one.report.id) : report === undefined ? [] : [report.report.id];
    const highlights = isFiltered && filtered !== null ? new Set(filtered) : undefined;
    printing.print({ reports, highlights, hasHighlights, hasNotes });
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : close())}
      title="Print"
      description="On paper, or as a PDF: the system’s print dialog offers both."
      size="small"
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={report === undefined} onClick={print}>
            Print…
          </Button>
        </>
      }
    >
      {report === undefined || open.length < 2 ? null : (
        <div className="export-scope">
          <RadioGroup
            label="What to print"
            hideLabel
            value={which}
            onValue={setWhich}
            options={[
              { value: "one", label: `Report ${report.siglum}`, hint: report.title.text },
              {
                value: "open",
                label: "The open reports",
                hint: `${open.map(({ siglum }) => siglum).join(", ")}: each begins a page`,
              },
            ]}
          />
        </div>
      )}
      <div className="export-ticks">
        <Checkbox
          label="Highlights"
          hint="A line under each, as its tag has it, and the tag’s letter. It can be told in black and white."
          checked={hasHighlights}
          onChecked={setHighlights}
        />
        <Checkbox
          label="Notes"
          hint="In the margin beside their passages; long ones at the end."
          checked={hasNotes}
          onChecked={setNotes}
        />
        {filtered === null ? null : (
          <Checkbox
            label={`Only what is filtered (${counted(filtered.length, "highlight")})`}
            checked={isFiltered}
            disabled={!hasHighlights && !hasNotes}
            onChecked={setFiltered}
          />
        )}
      </div>
    </Dialog>
  );
}
