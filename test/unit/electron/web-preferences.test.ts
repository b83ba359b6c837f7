import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkWebPreferences, toWebPreferences } from "#electron/main/web-preferences.ts";

const safe = toWebPreferences("/app/out/preload/preload.cjs", false);

describe("S1: the guard of window preferences", () => {
  test("lets the app's own preferences through", () => {
    expect(() => checkWebPreferences(safe)).not.toThrow();
  });

  test.each(Object.keys(safe).filter((key) => key !== "preload" && key !== "devTools"))(
    "refuses when %s is omitted",
    (key) => {
      const { [key as keyof typeof safe]: _omitted, ...rest } = safe;
      expect(() => checkWebPreferences(rest)).toThrow(key);
    },
  );

  test.each([
    { contextIsolation: false },
    { sandbox: false },
    { webSecurity: false },
    { nodeIntegration: true },
    { nodeIntegrationInSubFrames: true },
    { nodeIntegrationInWorker: true },
    { webviewTag: true },
    { experimentalFeatures: true },
    { allowRunningInsecureContent: true },
    { spellcheck: true },
    { enableBlinkFeatures: "" },
    { navigateOnDragDrop: true },
    { session: undefined },
  ])("refuses %j", (change) => {
    expect(() => checkWebPreferences({ ...safe, ...(change as object) })).toThrow(Object.keys(change)[0]);
  });

  test("lets nothing through but the app's own, whatever is put together", () => {
    const key = fc.oneof(
      fc.constantFrom(...Object.keys(safe), "enableBlinkFeatures", "additionalArguments", "partition"),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.oneof(fc.boolean(), fc.string(), fc.constant(undefined)), { maxKeys: 4 }),
        (change) => {
          const given = { ...safe, ...change };
          const isSame = Object.entries(given).every(
            ([name, value]) =>
              ["preload", "devTools"].includes(name) || (name in safe && value === safe[name as keyof typeof safe]),
          );
          if (isSame) expect(() => checkWebPreferences(given)).not.toThrow();
          else expect(() => checkWebPreferences(given)).toThrow("Unsafe window");
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("is asked wherever a window is made", () => {
    const folder = fileURLToPath(new URL("../../../electron", import.meta.url));
    const making = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(path.join(folder, file), "utf8"))
      .filter((text) => /new (BrowserWindow|WebContentsView|BrowserView|BaseWindow)\b/.test(text));
    expect(making).toHaveLength(1);
    expect(making[0]).toMatch(
      /checkWebPreferences\(webPreferences\);\s*const window = new BrowserWindow\(\{[^}]*webPreferences,/s,
    );
  });

  test("refuses no preferences at all", () => {
    expect(() => checkWebPreferences(undefined)).toThrow("contextIsolation");
  });
});
