import { useState } from "react";
import { type Arrangement, counted, countWords, csvLeavesOut, type HighlightId } from "#core/index.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Checkbox } from "#ui/Checkbox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { RadioGroup } from "#ui/RadioGroup.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { type Transfer, useTransfer } from "./TransferProvider.tsx";
import "./transfer.css";

/** Some highlights that can be handed on without the rest of the library. */
export interface ExportPart {
  /** Which they are: "What is filtered". */
  readonly words: string;
  readonly highlights: readonly HighlightId[];
}

export interface ExportDialogProps {
  readonly part?: ExportPart | undefined;
  /** The part is what was asked for; else it is only offered. */
  readonly isPartChosen?: boolean;
  readonly close: () => void;
}

type Form = "bundle" | "page" | "markdown" | "table";

/** What to hand on, everything or a part, and in which forms: each is a file of its own. */
export function ExportDialog({ part, isPartChosen = false, close }: ExportDialogProps) {
  const transfer = useTransfer();
  const view = useLibraryView();
  const { host } = usePorts();
  const [forms, setForms] = useState<ReadonlySet<Form>>(new Set(["bundle"]));
  const [arrangement, setArrangement] = useState<Arrangement>("report");
  const [scope, setScope] = useState<"everything" | "part">(isPartChosen ? "part" : "everything");
  const save = async () => {
    close();
    if (!(await transfer.ensureName())) return;
    const highlights = scope === "part" && part !== undefined ? new Set(part.highlights) : undefined;
    for (const { form, write } of allForms)
      if (forms.has(form) && !(await write(transfer, highlights, arrangement))) return;
  };
  const counts = countWords({
    reports: view.reports.length,
    highlights: view.highlights.length,
    claims: view.claims.length,
    notes: view.notes.length,
  });
  const isForReaders = forms.has("page") || forms.has("markdown");
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : close())}
      title="Export notes"
      description={part === undefined ? `Everything in the library: ${counts}.` : undefined}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={forms.size === 0} onClick={() => void save()}>
            Export{host.capabilities.choosesSavePlace ? "…" : ""}
          </Button>
        </>
      }
    >
      {part === undefined ? null : (
        <div className="export-scope">
          <RadioGroup
            label="What to export"
            hideLabel
            value={scope}
            onValue={setScope}
            options={[
              {
                value: "part",
                label: `${part.words} (${counted(part.highlights.length, "highlight")})`,
                hint: "With their reports, tags and people, the claims that they are tied to, and their notes.",
              },
              { value: "everything", label: "Everything in the library", hint: `${counts}.` },
            ]}
          />
        </div>
      )}
      <div className="export-ticks">
        {allForms.map(({ form, label, hint }) => (
          <Checkbox
            key={form}
            label={label}
            hint={hint}
            checked={forms.has(form)}
            onChecked={(isOn) => setForms(isOn ? new Set([...forms, form]) : without(forms, form))}
          />
        ))}
      </div>
      {isForReaders ? (
        <div className="export-order">
          <span aria-hidden="true">To read, go by</span>
          <Segmented<Arrangement>
            label="To read, go by"
            value={arrangement}
            onValue={setArrangement}
            options={[
              { value: "report", label: "Report" },
              { value: "claim", label: "Claim" },
            ]}
          />
        </div>
      ) : null}
      {forms.has("table") ? (
        <details className="export-leaves-out">
          <summary>What a table leaves out</summary>
          <ul>
            {csvLeavesOut.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {host.capabilities.choosesSavePlace ? null : (
        <p className="export-place">The files land in this browser’s downloads folder.</p>
      )}
    </Dialog>
  );
}

interface FormWords {
  readonly form: Form;
  readonly label: string;
  readonly hint: string;
  write(
    transfer: Transfer,
    highlights: ReadonlySet<HighlightId> | undefined,
    arrangement: Arrangement,
  ): Promise<boolean>;
}

const allForms: readonly FormWords[] = [
  {
    form: "bundle",
    label: "For a colleague with Variorum",
    hint: "A JSON file. It holds the reports too; importing it merges, in any order and any number of times.",
    write: (transfer, highlights) => transfer.exportJson(highlights),
  },
  {
    form: "page",
    label: "To read",
    hint: "One web page with the reports, highlights, claims and notes. Opens in any browser and can be printed.",
    write: (transfer, highlights, arrangement) => transfer.exportPage(highlights, arrangement),
  },
  {
    form: "markdown",
    label: "As Markdown",
    hint: "Quotations with their sources, tags, claims and notes, for a text of your own.",
    write: (transfer, highlights, arrangement) => transfer.exportMarkdown(highlights, arrangement),
  },
  {
    form: "table",
    label: "As a table",
    hint: "A CSV file for a spreadsheet: a row a highlight.",
    write: (transfer, highlights) => transfer.exportTable(highlights),
  },
];

function without(forms: ReadonlySet<Form>, form: Form): ReadonlySet<Form> {
  return new Set([...forms].filter((one) => one !== form));
}
