import { viewOf } from "#core/index.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

/** Another text for the report in the active pane. */
export function newEditionCommand({ state, deskState, editions }: CommandContext): AppCommand {
  const pane = deskState.panes.find(({ id }) => id === deskState.activePane);
  const report = pane === undefined ? undefined : viewOf(state.library).reportById.get(pane.report);
  return {
    id: "new-edition",
    label: report === undefined ? "New edition of the report…" : `New edition of report ${report.siglum}…`,
    keys: [],
    menu: "file",
    isEnabled: report !== undefined,
    run: () => {
      if (report !== undefined) editions.bringIn(report.report.id);
    },
  };
}

/** What can be done about highlights whose place is in doubt. */
export function repairCommands({ deskState, editions }: CommandContext): readonly AppCommand[] {
  return [
    {
      id: "repair-highlights",
      label: "Repair highlights…",
      keys: ["Alt+R"],
      menu: "mark",
      isEnabled: editions.waiting > 0,
      startsGroup: true,
      run: () => editions.repair(),
    },
    {
      id: "place-highlight",
      label: "Put the highlight at the selection",
      keys: ["Alt+Enter"],
      menu: "mark",
      isEnabled: deskState.selection !== null && editions.placing !== null,
      run: () => void editions.placeAtSelection(),
    },
  ];
}
