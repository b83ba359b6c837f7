import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

export function helpCommands({ dialogs }: CommandContext): readonly AppCommand[] {
  return [
    {
      id: "keys",
      label: "Keys",
      keys: ["?"],
      menu: "help",
      isEnabled: true,
      run: () => dialogs.show({ kind: "keys" }),
    },
  ];
}
