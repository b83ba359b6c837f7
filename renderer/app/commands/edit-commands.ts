import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

export function editCommands({ state, undoing, dialogs }: CommandContext): readonly AppCommand[] {
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
