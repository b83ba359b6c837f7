import { EditionList } from "#features/editions/EditionList.tsx";
import { MarkMenu } from "#features/highlights/MarkMenu.tsx";
import { SelectionBar } from "#features/highlights/SelectionBar.tsx";
import { DescribeReportDialog } from "#features/library/DescribeReportDialog.tsx";
import { MarginNote } from "#features/notes/MarginNote.tsx";
import { NotesOn } from "#features/notes/NotesOn.tsx";
import { Reader } from "#features/reader/Reader.tsx";
import { useFindingsTrouble, useParallels } from "#state/findings/findings-context.tsx";
import { Button } from "#ui/Button.tsx";
import { useReaderCommands } from "./commands/reader-commands-context.tsx";
import { useDialogs } from "./dialogs.tsx";

/** The reports side by side, with what stands over a selection. */
export function Panes() {
  const dialogs = useDialogs();
  const commands = useReaderCommands();
  const { all } = useParallels();
  const { trouble, retry } = useFindingsTrouble();
  return (
    <Reader
      commands={commands}
      parallels={all}
      parallelsTrouble={trouble === null ? null : { text: trouble, retry }}
      renderSelectionBar={(props) => <SelectionBar {...props} />}
      renderMarkMenu={(props) => <MarkMenu {...props} />}
      renderReportProperties={(report, close) => (
        <DescribeReportDialog
          report={report}
          close={close}
          notes={<NotesOn target={{ collection: "reports", id: report }} />}
          editions={<EditionList report={report} leave={close} />}
        />
      )}
      renderMarginNote={(props) => <MarginNote {...props} />}
      emptyActions={<Button onClick={() => dialogs.show({ kind: "add-report" })}>Add a report</Button>}
    />
  );
}
