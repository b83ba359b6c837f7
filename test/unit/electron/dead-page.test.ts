import type { BrowserWindow } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { FakeElectron } from "./fake-electron.ts";

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.current = made;
  return made.electron;
});
const { askAboutDeadPage } = await import("#electron/main/dead-page.ts");
const { electron } = fake.current as FakeElectron;

beforeEach(() => {
  electron.dialog.showMessageBox.mockReset();
});

function openWindow() {
  const window = new electron.BrowserWindow();
  askAboutDeadPage(window as unknown as BrowserWindow);
  return window;
}

describe("a page that has died", () => {
  test.each(["crashed", "oom", "killed"])("is told of, and loaded again (%s)", async (reason) => {
    const window = openWindow();
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
    window.webContents.emit("render-process-gone", {}, { reason });
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce());
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({
      message: "The window stopped working.",
      buttons: ["Reload", "Close the window"],
    });
  });

  test("leaves with its window, if the person wants that", async () => {
    const window = openWindow();
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    await vi.waitFor(() => expect(window.isDestroyed()).toBe(true));
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });

  test("is no matter when it ended in order, or with its window", () => {
    const window = openWindow();
    window.webContents.emit("render-process-gone", {}, { reason: "clean-exit" });
    window.close();
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

test("every window is asked about", async () => {
  const { openMainWindow } = await import("#electron/main/window.ts");
  electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 });
  const { window } = openMainWindow({
    preload: "/app/preload.cjs",
    stateFile: "/nowhere/window.json",
    hasDevTools: false,
    onKept: () => undefined,
  });
  window.webContents.emit("render-process-gone", {} as Electron.Event, { reason: "crashed", exitCode: 1 });
  await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce());
});
