import { lazy, Suspense } from "react";
import { ClaimDialog } from "#features/claims/ClaimDialog.tsx";
import { TieManyDialog } from "#features/claims/TieManyDialog.tsx";
import { ImportCodebookDialog } from "#features/codebook/ImportCodebookDialog.tsx";
import { NewTagDialog } from "#features/codebook/NewTagDialog.tsx";
import { TagManyDialog } from "#features/codebook/TagManyDialog.tsx";
import { EditionList } from "#features/editions/EditionList.tsx";
import { AddReportDialog } from "#features/library/AddReportDialog.tsx";
import { DescribeReportDialog } from "#features/library/DescribeReportDialog.tsx";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { SettingsDialog } from "#features/settings/SettingsDialog.tsx";
import { NewSourceDialog } from "#features/sources/NewSourceDialog.tsx";
import { ExportDialog } from "#features/transfer/ExportDialog.tsx";
import { ImportDialog } from "#features/transfer/ImportDialog.tsx";
import type { AppCommand } from "./commands/app-command.ts";
import { useDialogs } from "./dialogs.tsx";
import { ExportNotes } from "./ExportNotes.tsx";
import { KeyList } from "./KeyList.tsx";
import { Palette } from "./Palette.tsx";
import { PrintReports } from "./PrintReports.tsx";
import { useReopen } from "./reopen.tsx";

// Seldom wanted, and no sitting begins with it.
const HistoryDialog = lazy(async () => {
  const { HistoryDialog: dialog } = await import("#features/history/HistoryDialog.tsx");
  return { default: dialog };
});

const ClaimDossier = lazy(async () => {
  const { ClaimDossier: dossier } = await import("./ClaimDossier.tsx");
  return { default: dossier };
});

/** The dialog that stands open, if any. */
export function AppDialogs({ commands }: { readonly commands: readonly AppCommand[] }) {
  const { open, close } = useDialogs();
  const reopen = useReopen();
  switch (open?.kind) {
    case undefined:
      return null;
    case "palette":
      return <Palette commands={commands} close={close} />;
    case "keys":
      return <KeyList commands={commands} close={close} />;
    case "add-report":
      return <AddReportDialog file={open.file} close={close} />;
    case "describe-report":
      return (
        <DescribeReportDialog
          report={open.report}
          close={close}
          notes={<NotesOn target={{ collection: "reports", id: open.report }} />}
          editions={<EditionList report={open.report} leave={close} />}
        />
      );
    case "export":
      return <ExportNotes close={close} />;
    case "print":
      return <PrintReports close={close} />;
    case "hand-on":
      return <ExportDialog part={{ words: "These highlights", ...open }} isPartChosen close={close} />;
    case "import":
      return <ImportDialog file={open.file} close={close} />;
    case "import-codebook":
      return <ImportCodebookDialog close={close} />;
    case "claim":
      return <ClaimDialog question={open.question} close={close} />;
    case "history":
      return (
        <Suspense fallback={null}>
          <HistoryDialog item={open.item} close={close} />
        </Suspense>
      );
    case "dossier":
      return (
        <Suspense fallback={null}>
          <ClaimDossier claim={open.claim} close={close} />
        </Suspense>
      );
    case "new-tag":
      return <NewTagDialog close={close} />;
    case "new-source":
      return <NewSourceDialog close={close} />;
    case "tag-many":
      return <TagManyDialog highlights={open.highlights} close={close} />;
    case "untag-many":
      return <TagManyDialog isTakingOff highlights={open.highlights} close={close} />;
    case "tie-many":
      return <TieManyDialog highlights={open.highlights} close={close} />;
    case "settings":
      return <SettingsDialog page={open.page} isChecking={open.isChecking} close={close} reopen={reopen} />;
  }
}
