import { ClaimDialog } from "#features/claims/ClaimDialog.tsx";
import { TieManyDialog } from "#features/claims/TieManyDialog.tsx";
import { NewTagDialog } from "#features/codebook/NewTagDialog.tsx";
import { TagManyDialog } from "#features/codebook/TagManyDialog.tsx";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { NewSourceDialog } from "#features/sources/NewSourceDialog.tsx";
import type { AppCommand } from "./commands/app-command.ts";
import { useDialogs } from "./dialogs.tsx";
import { later } from "./later.tsx";
import { Palette } from "./Palette.tsx";
import { useReopen } from "./reopen.tsx";

// What a key opens and is typed into at once stands above; these may come a moment later.
const HistoryDialog = later(async () => (await import("#features/history/HistoryDialog.tsx")).HistoryDialog);
const ClaimDossier = later(async () => (await import("./ClaimDossier.tsx")).ClaimDossier);
const ImportCodebookDialog = later(
  async () => (await import("#features/codebook/ImportCodebookDialog.tsx")).ImportCodebookDialog,
);
const EditionList = later(async () => (await import("#features/editions/EditionList.tsx")).EditionList);
const AddReportDialog = later(async () => (await import("#features/library/AddReportDialog.tsx")).AddReportDialog);
const DescribeReportDialog = later(
  async () => (await import("#features/library/DescribeReportDialog.tsx")).DescribeReportDialog,
);
const SettingsDialog = later(async () => (await import("#features/settings/SettingsDialog.tsx")).SettingsDialog);
const ExportDialog = later(async () => (await import("#features/transfer/ExportDialog.tsx")).ExportDialog);
const ImportDialog = later(async () => (await import("#features/transfer/ImportDialog.tsx")).ImportDialog);
const ExportNotes = later(async () => (await import("./ExportNotes.tsx")).ExportNotes);
const PrintReports = later(async () => (await import("./PrintReports.tsx")).PrintReports);
const KeyList = later(async () => (await import("./KeyList.tsx")).KeyList);

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
      return <HistoryDialog item={open.item} close={close} />;
    case "dossier":
      return <ClaimDossier claim={open.claim} close={close} />;
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
