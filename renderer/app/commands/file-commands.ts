import { removeExample } from "#core/index.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

export function fileCommands({ dialogs, transfer, run, hasExample }: CommandContext): readonly AppCommand[] {
  const open = { menu: "file", isEnabled: true } as const;
  return [
    {
      ...open,
      id: "add-report",
      label: "Add a report…",
      keys: ["Mod+O"],
      run: () => dialogs.show({ kind: "add-report" }),
    },
    {
      ...open,
      id: "export",
      label: "Export notes…",
      keys: ["Mod+E"],
      startsGroup: true,
      run: () => dialogs.show({ kind: "export" }),
    },
    {
      ...open,
      id: "export-json",
      label: "Export notes as JSON",
      keys: ["Mod+Shift+E"],
      run: () => void transfer.exportJson(),
    },
    {
      ...open,
      id: "import",
      label: "Import notes…",
      keys: ["Mod+Shift+O"],
      run: () => dialogs.show({ kind: "import" }),
    },
    {
      id: "remove-example",
      label: "Remove the worked example",
      keys: [],
      menu: "file",
      isEnabled: hasExample,
      startsGroup: true,
      run: () => void run(removeExample, { canUndo: true }),
    },
    {
      ...open,
      id: "settings",
      label: "Settings…",
      keys: ["Mod+,"],
      startsGroup: true,
      run: () => dialogs.show({ kind: "settings" }),
    },
  ];
}
