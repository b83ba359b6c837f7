import { useMemo } from "react";
import { type ClaimId, type DossierEntry, dossierOf } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useOrigins } from "#state/findings/findings-context.tsx";
import { useLibrary, useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { cssString } from "#ui/css-string.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { PrintSheet } from "#ui/PrintSheet.tsx";
import { DossierPage } from "./DossierPage.tsx";
import { type DossierSlots, DossierSlotsContext } from "./dossier-slots.ts";
import { useDossierFiles } from "./use-dossier-files.ts";

export interface DossierDialogProps {
  readonly claim: ClaimId;
  readonly slots: DossierSlots;
  ensureName(): Promise<boolean>;
  close(): void;
  /** A passage was opened in its report. */
  onOpened(): void;
}

/** The dossier of a claim, to read, to print and to hand on. While it stands open, what is printed is the dossier. */
export function DossierDialog({ claim: id, slots, ensureName, close, onOpened }: DossierDialogProps) {
  const desk = useDesk();
  const library = useLibrary();
  const { texts } = useOrigins();
  const view = useLibraryView().claimById.get(id);
  const dossier = useMemo(() => (view === undefined ? null : dossierOf(library, view, texts)), [library, view, texts]);
  const files = useDossierFiles(view?.claim.id ?? id, ensureName);
  if (dossier === null) return null;
  const { claim } = dossier.view;
  const open = ({ highlight }: DossierEntry) => {
    const { passage, id: highlightId } = highlight.highlight;
    close();
    desk.chooseClaim(claim.id);
    desk.jump({ report: highlight.report.report.id, start: passage.start, end: passage.end, highlight: highlightId });
    onOpened();
  };
  return (
    <DossierSlotsContext value={slots}>
      <Dialog open onOpenChange={(isOpen) => (isOpen ? undefined : close())} title="Dossier" size="large" isForReading>
        {/* Not at the foot, where the notice of what was saved comes up over it. */}
        <div className="dossier-deeds">
          <Button size="small" onClick={() => files.print()}>
            {files.pdf === null ? "Print or save as PDF…" : "Print…"}
          </Button>
          {files.pdf === null ? null : (
            <Button size="small" onClick={() => void files.pdf?.()}>
              Save as PDF
            </Button>
          )}
          <Button size="small" onClick={() => void files.page()}>
            Save as web page
          </Button>
          <Button size="small" onClick={() => void files.markdown()}>
            Save as Markdown
          </Button>
        </div>
        <DossierPage dossier={dossier} onOpen={open} />
      </Dialog>
      <PrintSheet title={`Dossier: ${claim.text.slice(0, 80)}`} rules={pageRules(claim.text)}>
        <DossierPage dossier={dossier} onOpen={null} />
      </PrintSheet>
    </DossierSlotsContext>
  );
}

const headLength = 90;

/** The claim stands at the head of each page, the count at its foot. */
function pageRules(text: string): string {
  const head = text.length <= headLength ? text : `${text.slice(0, headLength).toWellFormed()} …`;
  return `@page {
    @top-left { content: ${cssString(`Dossier · ${head}`)}; }
    @bottom-right { content: counter(page) " / " counter(pages); }
  }`;
}
