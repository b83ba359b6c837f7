import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { checkWebPreferences } from "#electron/main/web-preferences.ts";
import type { FakeElectron } from "./fake-electron.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.current = made;
  return made.electron;
});
const { focusWindow, openMainWindow } = await import("#electron/main/window.ts");
const { readWindowState } = await import("#electron/main/window-state.ts");
const { electron, windows } = fake.current as FakeElectron;

const newFolder = temporaryFolders();
let stateFile = "";
beforeEach(() => {
  stateFile = path.join(newFolder(), "window.json");
  windows.length = 0;
});
const open = () =>
  openMainWindow({ preload: "/app/preload.cjs", stateFile, hasDevTools: false, onKept: () => undefined });

describe("the window", () => {
  test("S1: is made with the guarded preferences and loads the app's page", () => {
    open();
    const preferences = windows[0]?.options.webPreferences;
    expect(() => checkWebPreferences(preferences)).not.toThrow();
    expect(preferences?.devTools).toBe(false);
    expect(windows[0]?.loadURL).toHaveBeenCalledExactlyOnceWith("app://bundle/index.html");
  });

  test("shows itself only when there is something to show", () => {
    open();
    expect(windows[0]?.options.show).toBe(false);
    expect(windows[0]?.show).not.toHaveBeenCalled();
    windows[0]?.emit("ready-to-show");
    expect(windows[0]?.show).toHaveBeenCalledOnce();
  });

  test("comes back where it stood", async () => {
    const { closing } = open();
    windows[0]?.close();
    closing.finish();
    await vi.waitFor(() => expect(JSON.parse(readFileSync(stateFile, "utf8"))).toBeTruthy());
    open();
    expect(windows[1]?.options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
  });

  test.each([
    ["a display that is gone", { x: 5000, y: 0, width: 1000, height: 700 }],
    ["above every display", { x: 0, y: -300, width: 1000, height: 700 }],
    ["below every display", { x: 0, y: 1060, width: 1000, height: 700 }],
    ["too small", { x: 0, y: 0, width: 10, height: 10 }],
    ["no numbers", { x: "0", y: 0, width: 1000, height: 700 }],
  ])("forgets a place that can't be used: %s", (_name, bounds) => {
    writeFileSync(stateFile, JSON.stringify({ bounds, isMaximized: true }));
    expect(readWindowState(stateFile).bounds).toBeNull();
  });

  test.each(["", "{", "null", "[]"])("starts anew when what was remembered is %j", (text) => {
    writeFileSync(stateFile, text);
    expect(readWindowState(stateFile)).toEqual({ bounds: null, isMaximized: false });
  });

  test("is brought forward from wherever it was", () => {
    const { window } = open();
    focusWindow(window);
    expect(windows[0]?.restore).toHaveBeenCalledOnce();
    expect(windows[0]?.focus).toHaveBeenCalledOnce();
    expect(electron.BrowserWindow.fromWebContents(windows[0]?.webContents)).toBe(windows[0]);
  });
});
