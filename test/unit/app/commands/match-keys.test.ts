import { describe, expect, test } from "vitest";
import { isSingleKey, toAccelerator } from "#app/commands/app-command.ts";
import { matchKeys } from "#app/commands/match-keys.ts";

type Pressed = Partial<Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">> & {
  readonly altGr?: boolean;
};

function press(key: string, { altGr = false, ...held }: Pressed = {}): KeyboardEvent {
  const none = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { ...none, ...held, key, getModifierState: (name: string) => name === "AltGraph" && altGr } as KeyboardEvent;
}

describe("a chord", () => {
  test.each<readonly [string, KeyboardEvent]>([
    ["h", press("h")],
    ["Mod+Z", press("z", { ctrlKey: true })],
    ["Mod+Z", press("Z", { ctrlKey: true })],
    ["Mod+Shift+Z", press("Z", { ctrlKey: true, shiftKey: true })],
    ["?", press("?", { shiftKey: true })],
    ["Mod+Plus", press("+", { ctrlKey: true, shiftKey: true })],
    ["+", press("+", { shiftKey: true })],
    ["Mod+=", press("=", { ctrlKey: true })],
    ["Mod+\\", press("\\", { ctrlKey: true })],
    ["1", press("1")],
    ["1", press("&", { code: "Digit1" })],
    ["1", press("1", { code: "Digit1", shiftKey: true })],
    ["Alt+Shift+ArrowLeft", press("ArrowLeft", { altKey: true, shiftKey: true })],
    ["F3", press("F3")],
    ["[", press("[", { ctrlKey: true, altKey: true, altGr: true })],
  ])("%s is pressed (case %#)", (keys, event) => {
    expect(matchKeys(event, keys, false)).toBe(true);
  });

  test.each<readonly [string, KeyboardEvent]>([
    ["h", press("h", { ctrlKey: true })],
    ["h", press("h", { altKey: true })],
    ["h", press("h", { metaKey: true })],
    ["h", press("H", { shiftKey: true })],
    ["Mod+Z", press("z")],
    ["Mod+Z", press("z", { metaKey: true })],
    ["Mod+Z", press("Z", { ctrlKey: true, shiftKey: true })],
    ["Mod+Shift+Z", press("z", { ctrlKey: true })],
    ["1", press("!", { code: "Digit1", shiftKey: true })],
    ["F3", press("F3", { shiftKey: true })],
    ["Alt+ArrowLeft", press("ArrowLeft", { altKey: true, shiftKey: true })],
    ["Alt+W", press("w", { ctrlKey: true, altKey: true })],
  ])("%s is not pressed (case %#)", (keys, event) => {
    expect(matchKeys(event, keys, false)).toBe(false);
  });

  test("is made with ⌘ on Apple's keyboards, and not with Ctrl", () => {
    expect(matchKeys(press("k", { metaKey: true }), "Mod+K", true)).toBe(true);
    expect(matchKeys(press("k", { ctrlKey: true }), "Mod+K", true)).toBe(false);
    expect(matchKeys(press("k", { ctrlKey: true, metaKey: true }), "Mod+K", true)).toBe(false);
  });

  test.each([
    ["Mod+Shift+Z", "CmdOrCtrl+Shift+Z"],
    ["Alt+ArrowLeft", "Alt+Left"],
    ["Mod+Plus", "CmdOrCtrl+Plus"],
    ["F3", "F3"],
    ["h", "h"],
  ])("%s is told to a native menu as %s", (keys, accelerator) => {
    expect(toAccelerator(keys)).toBe(accelerator);
  });

  test("of one sign is typed as text in a field, any other is not", () => {
    expect(["h", "1", "?", "F3", "Mod+Z", "Delete"].map(isSingleKey)).toEqual([true, true, true, false, false, false]);
  });
});
