import { describe, expect, it } from "vitest";
import { ariaKeys, keyLabel } from "#ui/key-names.ts";

describe("key names", () => {
  it.each([
    ["Mod+K", "⌘K", "Ctrl K"],
    ["Mod+Shift+z", "⌘⇧Z", "Ctrl Shift Z"],
    ["Alt+ArrowLeft", "⌥←", "Alt ←"],
    ["h", "h", "h"],
    ["+", "+", "+"],
    ["Mod+Plus", "⌘+", "Ctrl +"],
  ])("%s is shown as %s on Apple's keyboards and %s elsewhere", (keys, apple, other) => {
    expect(keyLabel(keys, "apple")).toBe(apple);
    expect(keyLabel(keys, "other")).toBe(other);
  });

  it("uses the specification's modifier names for assistive technology", () => {
    expect(ariaKeys("Mod+Shift+K", "other")).toBe("Control+Shift+K");
    expect(ariaKeys("Mod+K", "apple")).toBe("Meta+K");
  });
});
