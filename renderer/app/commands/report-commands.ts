import { viewOf } from "#core/index.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

/** What concerns reports as a whole: the one in the active pane, and the samples. */
export function reportCommands({ state, deskState, dialogs, reportDeeds, samplesAway }: CommandContext) {
  const pane = deskState.panes.find(({ id }) => id === deskState.activePane);
  const view = pane === undefined ? undefined : viewOf(state.library).reportById.get(pane.report);
  const name = view === undefined ? "the report" : `report ${view.siglum}`;
  const onReport = (act: (report: NonNullable<typeof view>["report"]) => void) => ({
    keys: [],
    menu: "file" as const,
    isEnabled: view !== undefined,
    run: () => {
      if (view !== undefined) act(view.report);
    },
  });
  return [
    {
      ...onReport(({ id }) => dialogs.show({ kind: "describe-report", report: id })),
      id: "describe-report",
      label: `Describe ${name}…`,
      startsGroup: true,
    },
    {
      ...onReport(({ id, archived }) => reportDeeds.archive([id], archived !== true)),
      id: "archive-report",
      label: view?.report.archived ? `Take ${name} out of the archive` : `Archive ${name}`,
    },
    { ...onReport(({ id }) => reportDeeds.remove([id])), id: "delete-report", label: `Delete ${name}` },
    {
      id: "restore-samples",
      // A menu shows no reasons beside what is off, so the name says it.
      label: samplesAway === 0 ? "Restore the sample reports: all are there" : "Restore the sample reports",
      keys: [],
      menu: "file",
      isEnabled: samplesAway > 0,
      run: () => reportDeeds.restoreSamples(),
    },
  ] satisfies readonly AppCommand[];
}
