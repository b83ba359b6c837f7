import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { electronBackups } from "#adapters/host/electron-backups.ts";
import { electronSafety } from "#adapters/host/electron-safety.ts";
import type { HostBridge } from "#bridge/contract.ts";
import { describeBackupStore } from "#test/contracts/backup-store.ts";
import { describeSafety } from "#test/contracts/safety.ts";
import type { FakeElectron } from "./fake-electron.ts";

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.current = made;
  return made.electron;
});
const { answerRequests } = await import("#electron/main/ipc.ts");
const { makeRequestHandlers } = await import("#electron/main/request-handlers.ts");
await import("#electron/preload/preload.ts");
const { electron, handlers } = fake.current as FakeElectron;
const bridge = electron.contextBridge.exposeInMainWorld.mock.calls[0]?.[1] as HostBridge;
const { webContents } = new electron.BrowserWindow();

electron.ipcRenderer.invoke.mockImplementation(async (channel: string, ...args: unknown[]) => {
  const event = { sender: webContents, senderFrame: webContents.mainFrame };
  return structuredClone(await handlers.get(channel)?.(event, ...structuredClone(args)));
});

/** An installation of its own: adapter, preload and main as they are, over real files; only Electron between them is a fake. */
function install() {
  const root = mkdtempSync(path.join(tmpdir(), "variorum-unit-"));
  const userData = path.join(root, "user-data");
  mkdirSync(userData);
  electron.app.getPath.mockReturnValue(path.join(root, "documents"));
  handlers.clear();
  const served = makeRequestHandlers({ userData, showCommands: () => undefined, finishClosing: () => undefined });
  answerRequests(served.handlers);
  return {
    folder: path.join(root, "documents", "Variorum backups"),
    async dispose() {
      await served.settle();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

describeSafety("the shell", () => {
  const { dispose } = install();
  return { open: () => electronSafety(bridge), dispose };
});

describeBackupStore("the shell", () => {
  const { folder, dispose } = install();
  return {
    open: () => electronBackups(bridge),
    async put(name, bytes) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    },
    files: async () => (existsSync(folder) ? readdirSync(folder) : []),
    dispose,
  };
});
