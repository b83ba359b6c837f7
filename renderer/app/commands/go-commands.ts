import type { AppCommand } from "./app-command.ts";
import type { CommandContext } from "./command-context.ts";

export function goCommands({ desk, deskState }: CommandContext): readonly AppCommand[] {
  const { canGoBack, canGoForward } = deskState;
  return [
    { id: "back", label: "Back", keys: ["Alt+ArrowLeft"], menu: "go", isEnabled: canGoBack, run: () => desk.goBack() },
    { id: "forward", label: "Forward", keys: ["Alt+ArrowRight"], menu: "go", isEnabled: canGoForward, run: () => desk.goForward() },
  ];
}
