import type { Keys } from "#ui/types.ts";

/**
 * True where the event is this chord and no other. Letters are compared as typed, so that `?` works on every layout; digits
 * also by their place on the keyboard, for layouts where they need Shift.
 */
export function matchKeys(event: KeyboardEvent, keys: Keys, isApple: boolean): boolean {
  const parts = keys === "+" ? ["+"] : keys.split("+");
  const key = parts.at(-1) === "Plus" ? "+" : (parts.at(-1) ?? "");
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  // Windows tells AltGr as Ctrl and Alt together; where it makes the sign, as "[" on a German keyboard, neither was meant.
  const isSignByAltGr = event.key.length === 1 && event.getModifierState("AltGraph");
  const hasAlt = event.altKey && !isSignByAltGr;
  const hasCtrl = event.ctrlKey && !isSignByAltGr;
  const hasMod = isApple ? event.metaKey : hasCtrl;
  const hasOther = isApple ? hasCtrl : event.metaKey;
  if (hasMod !== wants("Mod") || hasOther || hasAlt !== wants("Alt")) return false;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSign && event.shiftKey !== wants("Shift")) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  return /^\d$/.test(key) && event.code === `Digit${key}` && !event.shiftKey;
}
