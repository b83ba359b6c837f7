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

  test("refuses no preferences at all", () => {
    expect(() => checkWebPreferences(undefined)).toThrow("contextIsolation");
  });
});
