import { useState } from "react";
import { counted, countWords, type HighlightId } from "#core/index.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { RadioGroup } from "#ui/RadioGroup.tsx";
import { useTransfer } from "./TransferProvider.tsx";
import "./transfer.css";

/** Some highlights that can be handed on without the rest of the library. */
export interface ExportPart {
  /** Which they are: "What is filtered". */
  readonly words: string;
  readonly highlights: readonly HighlightId[];
}

/** What to hand on: a file for a colleague's Variorum, a page to read, or both; of everything, or of a part. */
export function ExportDialog({ part, close }: { readonly part?: ExportPart | undefined; readonly close: () => void }) {
  const transfer = useTransfer();
  const view = useLibraryView();
  const { host } = usePorts();
  const [isForColleague, setForColleague] = useState(true);
  const [isToRead, setToRead] = useState(false);
  const [scope, setScope] = useState<"everything" | "part">(part === undefined ? "everything" : "part");
  const save = async () => {
    close();
    if (!(await transfer.ensureName())) return;
    const highlights = scope === "part" && part !== undefined ? new Set(part.highlights) : undefined;
    if (isForColleague && !(await transfer.exportJson(highlights))) return;
    if (isToRead) await transfer.exportPage(highlights);
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
      description={part === undefined ? `Everything in the library: ${countWords(counts)}.` : undefined}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={!isForColleague && !isToRead} onClick={() => void save()}>
            Export{host.capabilities.choosesSavePlace ? "…" : ""}
          </Button>
        </>
      }
    >
      {part === undefined ? null : (
        <RadioGroup
          label="What to export"
          hideLabel
          value={scope}
          onValue={setScope}
          options={[
            { value: "part", label: `${part.words} (${counted(part.highlights.length, "highlight")})` },
            { value: "everything", label: "Everything in the library", hint: `${countWords(counts)}.` },
          ]}
        />
      )}
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
