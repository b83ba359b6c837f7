import type { AppCommand } from "./app-command.ts";
import { matchKeys } from "./match-keys.ts";

/**
 * On macOS a key that the page leaves alone comes to the native menu, which would run its command behind a dialog, or take back a
 * highlight while a name is typed. This keeps it here; undo and redo in a field take back what was typed.
 */
export function keepFromMenu(event: KeyboardEvent, commands: readonly AppCommand[], isTyping: boolean): void {
  const command = commands.find((one) => one.keys.some((keys) => isLive(keys) && matchKeys(event, keys, true)));
  if (command === undefined) return;
  if (isTyping && event.altKey) return;
  event.preventDefault();
  // The menu has no item of the system's own for this, and on macOS a field does nothing without one.
  if (isTyping && (command.id === "undo" || command.id === "redo")) document.execCommand(command.id);
}

/** Other keys than chords and function keys are no accelerators there. */
function isLive(keys: string): boolean {
  return keys.includes("+") || /^F\d+$/.test(keys);
}
