import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

export function searchCommands({ search }: CommandContext): readonly AppCommand[] {
  return [
    {
      id: "search",
      label: "Search everything",
      keys: ["Mod+Shift+F"],
      menu: "edit",
      isEnabled: true,
      run: () => search.open(),
    },
  ];
}
