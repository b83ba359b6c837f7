import { useState } from "react";
import { counted, hangingOnReports, hangingWords, type ReportId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { Button } from "#ui/Button.tsx";
import { useReportDeeds } from "../use-report-deeds.ts";
import { SetFieldDialog } from "./SetFieldDialog.tsx";

interface ChosenBarProps {
  /** Those of the chosen reports that are in the table now: nothing is done to what can't be seen. */
  readonly chosen: readonly ReportId[];
  letGo(): void;
}

/** What can be done with several reports at once, each as one step. */
export function ChosenBar({ chosen, letGo }: ChosenBarProps) {
  const view = useLibraryView();
  const deeds = useReportDeeds();
  const desk = useDesk();
  const [isSetting, setSetting] = useState(false);
  const isAllArchived = chosen.every((id) => view.reportById.get(id)?.report.archived === true);
  const hanging = hangingWords(hangingOnReports(view, chosen));
  return (
    <section className="report-chosen" aria-label="Chosen reports">
      <span role="status">{counted(chosen.length, "report")} chosen</span>
      <Button size="small" onClick={() => setSetting(true)}>
        Set a field…
      </Button>
      {chosen.length === 2 ? (
        <Button size="small" onClick={() => desk.comparing.openCompare(chosen[0] ?? null, chosen[1] ?? null)}>
          Compare
        </Button>
      ) : null}
      <Button
        size="small"
        onClick={() => {
          deeds.archive(chosen, !isAllArchived);
          letGo();
        }}
      >
        {isAllArchived ? "Take out of the archive" : "Archive"}
      </Button>
      <Button
        size="small"
        onClick={() => {
          deeds.remove(chosen);
          letGo();
        }}
      >
        Delete
      </Button>
      {hanging === null ? null : <span className="report-chosen-hanging">{hanging}</span>}
      <Button size="small" variant="quiet" onClick={letGo}>
        Choose none
      </Button>
      {isSetting ? <SetFieldDialog reports={chosen} close={() => setSetting(false)} /> : null}
    </section>
  );
}
