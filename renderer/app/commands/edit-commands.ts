import { viewOf } from "#core/index.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

export function editCommands(context: CommandContext): readonly AppCommand[] {
  const { state, undoing, dialogs } = context;
  return [
    {
      id: "undo",
      label: state.undo === null ? "Undo" : `Undo: ${state.undo}`,
      keys: ["Mod+Z"],
      menu: "edit",
      isEnabled: state.undo !== null,
      run: () => void undoing.undo(),
    },
    {
      id: "redo",
      label: state.redo === null ? "Redo" : `Redo: ${state.redo}`,
      keys: ["Mod+Shift+Z", "Mod+Y"],
      menu: "edit",
      isEnabled: state.redo !== null,
      run: () => void undoing.redo(),
    },
    {
      id: "history",
      label: "History of the library…",
      keys: ["Alt+H"],
      menu: "edit",
      isEnabled: true,
      startsGroup: true,
      run: () => dialogs.show({ kind: "history", item: null }),
    },
    ...itemHistoryCommands(context),
    {
      id: "palette",
      label: "Commands and go to…",
      keys: ["Mod+K", "Mod+P"],
      menu: "edit",
      isEnabled: true,
      startsGroup: true,
      run: () => dialogs.show({ kind: "palette" }),
    },
  ];
}

/** The history of what the person has in hand. */
function itemHistoryCommands({ state, deskState, dialogs }: CommandContext): readonly AppCommand[] {
  const { highlight } = deskState;
  const pane = deskState.panes.find(({ id }) => id === deskState.activePane);
  const report = pane === undefined ? undefined : viewOf(state.library).reportById.get(pane.report);
  return [
    {
      id: "highlight-history",
      label: "History of the highlight…",
      keys: [],
      menu: "edit",
      isEnabled: highlight !== null,
      run: () => {
        if (highlight !== null) dialogs.show({ kind: "history", item: { collection: "highlights", id: highlight } });
      },
    },
    {
      id: "report-history",
      label: report === undefined ? "History of the report…" : `History of report ${report.siglum}…`,
      keys: [],
      menu: "edit",
      isEnabled: report !== undefined,
      run: () => {
        if (report !== undefined)
          dialogs.show({ kind: "history", item: { collection: "reports", id: report.report.id } });
      },
    },
  ];
}
