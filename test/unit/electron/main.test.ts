import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { type FakeElectron, makeFakeElectron } from "./fake-electron.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const newFolder = temporaryFolders();

/** Runs main anew over an Electron of its own. */
async function startMain(change: (fake: FakeElectron) => void = () => undefined) {
  vi.resetModules();
  const fake = makeFakeElectron();
  const userData = newFolder();
  fake.electron.app.getPath.mockReturnValue(userData);
  change(fake);
  vi.doMock("electron", () => fake.electron);
  await import("#electron/main/main.ts");
  await vi.waitFor(() => undefined);
  return { ...fake, userData };
}

describe("main", () => {
  test("S4: registers the scheme before it waits to be ready", async () => {
    const { electron } = await startMain();
    const [registered] = electron.protocol.registerSchemesAsPrivileged.mock.invocationCallOrder;
    const [waited] = electron.app.whenReady.mock.invocationCallOrder;
    expect(registered).toBeLessThan(Number(waited));
  });

  test("S1: asks for the sandbox for every page before it is ready", async () => {
    const { electron } = await startMain();
    const [asked] = electron.app.enableSandbox.mock.invocationCallOrder;
    expect(asked).toBeLessThan(Number(electron.app.whenReady.mock.invocationCallOrder[0]));
  });

  test("R3: quits only when what was being written is on disk", async () => {
    const { electron, handlers, windows, userData } = await startMain();
    const contents = windows[0]?.webContents;
    const event = { sender: contents, senderFrame: contents?.mainFrame };
    const line = "x".repeat(4 * 1024 * 1024);
    const answer = handlers.get("journal:append")?.(event, line);
    const quitting = { preventDefault: vi.fn() };
    electron.app.emit("will-quit", quitting);
    expect(quitting.preventDefault).toHaveBeenCalledOnce();
    expect(electron.app.quit).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(electron.app.quit).toHaveBeenCalledOnce());
    expect(readFileSync(path.join(userData, "journal.ndjson"), "utf8")).toBe(`${line}\n`);
    expect(await answer).toEqual({ ok: true, value: null });
    electron.app.emit("will-quit", quitting);
    expect(quitting.preventDefault).toHaveBeenCalledOnce();
  });

  test("S7: guards every web contents there will be", async () => {
    const { electron } = await startMain();
    const { webContents } = new electron.BrowserWindow();
    electron.app.emit("web-contents-created", {}, webContents);
    expect(webContents.openHandler?.({ url: "app://bundle/" })).toEqual({ action: "deny" });
  });

  test("S10, S15: guards the session before the first window loads", async () => {
    const { electron, windows } = await startMain();
    const guarded = electron.session.defaultSession.webRequest.onBeforeRequest.mock.invocationCallOrder[0];
    expect(guarded).toBeLessThan(Number(windows[0]?.loadURL.mock.invocationCallOrder[0]));
  });

  test("S16: a second start ends at once", async () => {
    const { electron, windows } = await startMain(({ electron }) =>
      electron.app.requestSingleInstanceLock.mockReturnValue(false),
    );
    expect(electron.app.quit).toHaveBeenCalledOnce();
    expect(windows).toEqual([]);
  });

  test("S16: a second start brings the first forward and hands over its file, as bytes", async () => {
    const { electron, windows, userData } = await startMain();
    windows[0]?.webContents.finishLoad();
    writeFileSync(path.join(userData, "notes.json"), "{}");
    electron.app.emit("second-instance", {}, ["/bin/variorum", "--flag", "notes.json", "picture.png"], userData);
    expect(windows[0]?.focus).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(windows[0]?.webContents.send).toHaveBeenCalledOnce());
    expect(windows[0]?.webContents.send.mock.calls[0]).toEqual([
      "files:handed",
      { name: "notes.json", bytes: new Uint8Array([0x7b, 0x7d]) },
    ]);
  });

  test("S13: a file that comes before the page waits for it; one that can't be read is told of", async () => {
    const { electron, windows, userData } = await startMain();
    writeFileSync(path.join(userData, "notes.json"), "{}");
    electron.app.emit("open-file", { preventDefault: () => undefined }, path.join(userData, "notes.json"));
    expect(windows[0]?.webContents.send).not.toHaveBeenCalled();
    windows[0]?.webContents.finishLoad();
    await vi.waitFor(() => expect(windows[0]?.webContents.send).toHaveBeenCalledOnce());
    electron.app.emit("open-file", { preventDefault: () => undefined }, path.join(userData, "gone.json"));
    await vi.waitFor(() => expect(electron.dialog.showErrorBox).toHaveBeenCalledOnce());
    expect(electron.dialog.showErrorBox.mock.calls[0]?.[1]).toBe(
      "“gone.json” can't be opened, because it is not there.",
    );
  });

  test("hands over the file that the app is started with, once its page has loaded", async () => {
    const file = path.join(newFolder(), "notes.json");
    writeFileSync(file, "{}");
    const before = process.argv;
    process.argv = [process.execPath, file];
    const { windows } = await startMain().finally(() => {
      process.argv = before;
    });
    expect(windows[0]?.webContents.send).not.toHaveBeenCalled();
    windows[0]?.webContents.finishLoad();
    await vi.waitFor(() => expect(windows[0]?.webContents.send).toHaveBeenCalledOnce());
    expect(windows[0]?.webContents.send.mock.calls[0]?.[0]).toBe("files:handed");
  });

  test("keeps a file back while its page is loaded anew", async () => {
    const { electron, windows, userData } = await startMain();
    const contents = windows[0]?.webContents;
    const file = path.join(userData, "notes.json");
    writeFileSync(file, "{}");
    contents?.finishLoad();
    contents?.startNavigation();
    electron.app.emit("open-file", { preventDefault: () => undefined }, file);
    contents?.finishLoad();
    await vi.waitFor(() => expect(contents?.send).toHaveBeenCalledOnce());
    contents?.startNavigation({ isSameDocument: true });
    electron.app.emit("open-file", { preventDefault: () => undefined }, file);
    await vi.waitFor(() => expect(contents?.send).toHaveBeenCalledTimes(2));
  });

  test("opens a window for a file where none is open, and keeps an empty menu until then", async () => {
    const { electron, windows, userData, handlers } = await startMain();
    const [first] = windows;
    const command = { id: "export", label: "Export notes…", isEnabled: true, menu: "file" };
    first?.webContents.finishLoad();
    await handlers.get("menu:show")?.({ sender: first?.webContents, senderFrame: first?.webContents.mainFrame }, [
      command,
    ]);
    expect(JSON.stringify(electron.Menu.setApplicationMenu.mock.lastCall)).toContain("export");
    first?.webContents.emit("render-process-gone", {}, { reason: "clean-exit" });
    first?.close();
    expect(JSON.stringify(electron.Menu.setApplicationMenu.mock.lastCall)).not.toContain("export");
    const file = path.join(userData, "notes.json");
    writeFileSync(file, "{}");
    electron.app.emit("open-file", { preventDefault: () => undefined }, file);
    expect(windows).toHaveLength(2);
    expect(windows[1]?.webContents.send).not.toHaveBeenCalled();
    windows[1]?.webContents.finishLoad();
    await vi.waitFor(() => expect(windows[1]?.webContents.send).toHaveBeenCalledOnce());
    expect(first?.webContents.send).not.toHaveBeenCalled();
  });

  test.each(["remote-debugging-port", "remote-debugging-pipe", "inspect", "inspect-brk", "inspect-wait"])(
    "S16: packaged, does not start with --%s",
    async (name) => {
      const { electron, windows } = await startMain(({ electron }) => {
        electron.app.isPackaged = true;
        electron.app.commandLine.hasSwitch.mockImplementation((asked) => asked === name);
      });
      expect(electron.app.exit).toHaveBeenCalledExactlyOnceWith(1);
      expect(windows).toEqual([]);
    },
  );

  test("S16: packaged, has no developer tools", async () => {
    const { windows } = await startMain(({ electron }) => {
      electron.app.isPackaged = true;
    });
    expect(windows[0]?.options.webPreferences?.devTools).toBe(false);
  });

  test("closes its window when the page says that it has finished", async () => {
    const { handlers, windows } = await startMain();
    const contents = windows[0]?.webContents;
    windows[0]?.close();
    expect(windows[0]?.isDestroyed()).toBe(false);
    await handlers.get("window:closed")?.({ sender: contents, senderFrame: contents?.mainFrame });
    await vi.waitFor(() => expect(windows[0]?.isDestroyed()).toBe(true));
  });
});
