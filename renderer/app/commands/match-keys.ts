import type { Keys } from "#ui/types.ts";

/**
 * True where the event is this chord and no other. Letters are compared as typed, so that `?` works on every layout; digits
 * also by their place on the keyboard, for layouts where they need Shift.
 */
export function matchKeys(event: KeyboardEvent, keys: Keys, isApple: boolean): boolean {
  const parts = keys === "+" ? ["+"] : keys.split("+");
  const key = parts.at(-1) === "Plus" ? "+" : (parts.at(-1) ?? "");
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const hasMod = isApple ? event.metaKey : event.ctrlKey;
  const hasOther = isApple ? event.ctrlKey : event.metaKey;
  if (hasMod !== wants("Mod") || hasOther || event.altKey !== wants("Alt")) return false;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSign && event.shiftKey !== wants("Shift")) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  return /^\d$/.test(key) && event.code === `Digit${key}` && !event.shiftKey;
}
