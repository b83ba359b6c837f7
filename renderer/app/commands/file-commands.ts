import { isFiltering, removeExample } from "#core/index.ts";
import { filteredHighlights } from "../filtered-highlights.ts";
import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";
import { newEditionCommand } from "./edition-commands.ts";
import { printCommand } from "./print-command.ts";

export function fileCommands(context: CommandContext): readonly AppCommand[] {
  const { dialogs, transfer, backingUp, run, hasExample, state, deskState } = context;
  const open = { menu: "file", isEnabled: true } as const;
  return [
    {
      ...open,
      id: "add-report",
      label: "Add a report…",
      keys: ["Mod+O"],
      run: () => dialogs.show({ kind: "add-report" }),
    },
    newEditionCommand(context),
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
      id: "export-filtered",
      label: "Export what is filtered…",
      keys: [],
      isEnabled: isFiltering(deskState.inspector.filter),
      run: () => {
        const highlights = filteredHighlights(state.library, deskState.inspector.filter);
        if (highlights !== null) dialogs.show({ kind: "hand-on", highlights, words: "What is filtered" });
      },
    },
    {
      ...open,
      id: "export-json",
      label: "Export notes as JSON",
      keys: ["Mod+Shift+E"],
      run: () => void transfer.exportJson(),
    },
    printCommand(context),
    {
      ...open,
      id: "import",
      label: "Import notes…",
      keys: ["Mod+Shift+O"],
      run: () => dialogs.show({ kind: "import" }),
    },
    {
      ...open,
      id: "back-up",
      label: "Back up now",
      keys: [],
      startsGroup: true,
      run: () => void backingUp.backUp(),
    },
    {
      ...open,
      id: "backups",
      label: "Restore a backup…",
      keys: [],
      run: () => dialogs.show({ kind: "settings", page: "backups" }),
    },
    {
      ...open,
      id: "check-library",
      label: "Check my library",
      keys: [],
      run: () => dialogs.show({ kind: "settings", page: "library", isChecking: true }),
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
