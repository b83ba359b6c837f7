import type { Keys, Platform } from "./types.ts";

const apple: Readonly<Record<string, string>> = {
  Mod: "⌘",
  Ctrl: "⌃",
  Alt: "⌥",
  Shift: "⇧",
  Enter: "↩",
  Escape: "esc",
  Backspace: "⌫",
  Delete: "⌦",
  Tab: "⇥",
};
const other: Readonly<Record<string, string>> = { Mod: "Ctrl", Escape: "Esc", Delete: "Del" };
const both: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Space: "Space",
  PageUp: "Page Up",
  PageDown: "Page Down",
  Plus: "+",
};

/** The parts of a chord, modifiers first. The key "+" itself is written "Plus" within a chord and may stand alone as "+". */
function parts(keys: Keys): readonly string[] {
  return keys === "+" ? ["Plus"] : keys.split("+");
}

/** A chord as people read it: "⌘K" on Apple's keyboards, "Ctrl K" elsewhere. Single letters keep their case when alone. */
export function keyLabel(keys: Keys, platform: Platform): string {
  const names = platform === "apple" ? apple : other;
  const all = parts(keys);
  const shown = all.map(
    (part) => both[part] ?? names[part] ?? (all.length > 1 && part.length === 1 ? part.toUpperCase() : part),
  );
  return shown.join(platform === "apple" ? "" : " ");
}

/** A chord for `aria-keyshortcuts`, with the modifier names of the ARIA specification. */
export function ariaKeys(keys: Keys, platform: Platform): string {
  const names: Readonly<Record<string, string>> = { Mod: platform === "apple" ? "Meta" : "Control", Ctrl: "Control" };
  return parts(keys)
    .map((part) => names[part] ?? part)
    .join("+");
}
