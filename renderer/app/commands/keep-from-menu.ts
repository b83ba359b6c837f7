import type { AppCommand } from "./app-command.ts";
import { matchKeys } from "./match-keys.ts";

/**
 * On macOS a key that the page leaves alone comes to the native menu, which would run its command behind a dialog, or take back a
 * highlight while a name is typed. This keeps it here; undo and redo in a field take back what was typed.
 */
export function keepFromMenu(event: KeyboardEvent, commands: readonly AppCommand[], isTyping: boolean): void {
  const command = commands.find((one) => one.keys.some((keys) => isChord(keys) && matchKeys(event, keys, true)));
  if (command === undefined) return;
  const isOfTyping = command.id === "undo" || command.id === "redo";
  if (isTyping && event.altKey) return;
  event.preventDefault();
  // The menu has no item of the system's own for this, and on macOS a field does nothing without one.
  if (isTyping && isOfTyping) document.execCommand(command.id);
}

/** Keys without a modifier are no accelerators there. */
function isChord(keys: string): boolean {
  return keys.includes("+");
}
