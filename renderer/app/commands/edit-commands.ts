import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

export function editCommands({ session, state, notify, dialogs }: CommandContext): readonly AppCommand[] {
  const tell = (verb: string, outcome: Awaited<ReturnType<typeof session.undo>>) => {
    if (outcome === null || outcome.keptFields === 0) return;
    const fields = outcome.keptFields === 1 ? "One change stays" : `${outcome.keptFields} changes stay`;
    notify({ kind: "done", text: `${verb}: ${outcome.label}. ${fields}, because it was changed again since.` });
  };
  return [
    {
      id: "undo",
      label: state.undo === null ? "Undo" : `Undo: ${state.undo}`,
      keys: ["Mod+Z"],
      menu: "edit",
      isEnabled: state.undo !== null,
      run: () => void session.undo().then((outcome) => tell("Undone", outcome)),
    },
    {
      id: "redo",
      label: state.redo === null ? "Redo" : `Redo: ${state.redo}`,
      keys: ["Mod+Shift+Z", "Mod+Y"],
      menu: "edit",
      isEnabled: state.redo !== null,
      run: () => void session.redo().then((outcome) => tell("Done again", outcome)),
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
