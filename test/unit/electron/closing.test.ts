import type { BrowserWindow } from "electron";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FakeElectron } from "./fake-electron.ts";

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.current = made;
  return made.electron;
});
const { patience, waitForPage } = await import("#electron/main/closing.ts");
const { electron } = fake.current as FakeElectron;

beforeEach(() => {
  vi.useFakeTimers();
  electron.dialog.showMessageBox.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

function openWindow() {
  const window = new electron.BrowserWindow();
  const onKept = vi.fn();
  const closing = waitForPage(window as unknown as BrowserWindow, onKept);
  return { window, closing, onKept, asked: () => window.webContents.send.mock.calls.length };
}

describe("closing a window", () => {
  test("waits for the page's last write, and asks the page once", async () => {
    const { window, closing, asked } = openWindow();
    window.close();
    window.close();
    expect(window.isDestroyed()).toBe(false);
    expect(asked()).toBe(1);
    expect(window.webContents.send).toHaveBeenCalledWith("window:closing");
    closing.finish();
    expect(window.isDestroyed()).toBe(true);
    await vi.advanceTimersByTimeAsync(patience * 2);
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
  });

  test("asks the person when the page takes too long; waiting asks the page again", async () => {
    const { window, asked } = openWindow();
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 0 }).mockResolvedValueOnce({ response: 2 });
    window.close();
    await vi.advanceTimersByTimeAsync(patience - 1);
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({
      message: "Your last changes are not saved yet.",
      buttons: ["Wait longer", "Keep working", "Close anyway"],
      defaultId: 0,
      cancelId: 1,
    });
    expect(window.isDestroyed()).toBe(false);
    expect(asked()).toBe(2);
    await vi.advanceTimersByTimeAsync(patience);
    expect(window.isDestroyed()).toBe(true);
  });

  test("goes through when the page finishes while the person is being asked", async () => {
    const { window, closing } = openWindow();
    electron.dialog.showMessageBox.mockReturnValue(new Promise(() => undefined));
    window.close();
    await vi.advanceTimersByTimeAsync(patience);
    closing.finish();
    expect(window.isDestroyed()).toBe(true);
  });

  test("keeps the window for a person who keeps working, even when the page finishes later", async () => {
    const { window, closing, onKept, asked } = openWindow();
    electron.dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
    window.close();
    await vi.advanceTimersByTimeAsync(patience);
    expect(onKept).toHaveBeenCalledOnce();
    closing.finish();
    await vi.advanceTimersByTimeAsync(patience * 2);
    expect(window.isDestroyed()).toBe(false);
    expect(electron.dialog.showMessageBox).toHaveBeenCalledOnce();
    window.close();
    expect(asked()).toBe(2);
    closing.finish();
    expect(window.isDestroyed()).toBe(true);
  });

  test("waits again for a page that has died and was loaded anew", () => {
    const { window, closing } = openWindow();
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    window.webContents.finishLoad();
    window.close();
    expect(window.isDestroyed()).toBe(false);
    closing.finish();
    expect(window.isDestroyed()).toBe(true);
  });

  test("goes through when the page dies instead of finishing", () => {
    const { window } = openWindow();
    window.close();
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(window.isDestroyed()).toBe(true);
  });

  test("does not wait for a page that has died", () => {
    const { window, asked } = openWindow();
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    window.close();
    expect(window.isDestroyed()).toBe(true);
    expect(asked()).toBe(0);
  });
});
