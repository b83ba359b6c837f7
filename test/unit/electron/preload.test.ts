import { beforeEach, describe, expect, test, vi } from "vitest";
import type { HostBridge } from "#bridge/contract.ts";
import type { FakeElectron } from "./fake-electron.ts";

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.current = made;
  return made.electron;
});
await import("#electron/preload/preload.ts");
const { electron } = fake.current as FakeElectron;
const { contextBridge, ipcRenderer } = electron;
const exposed = [...contextBridge.exposeInMainWorld.mock.calls];
const [name, bridge] = exposed[0] as [string, HostBridge];

beforeEach(() => {
  ipcRenderer.invoke.mockReset().mockResolvedValue({ ok: true, value: null });
});

describe("the preload", () => {
  test("S2: exposes the contract, frozen, and nothing else", () => {
    expect(exposed).toHaveLength(1);
    expect(name).toBe("variorum");
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(Object.keys(bridge).sort()).toEqual([
      "appendJournal",
      "backupFolder",
      "chooseBackupFolder",
      "finishClosing",
      "listBackups",
      "makePdf",
      "onClosing",
      "onCommand",
      "onFile",
      "openExternal",
      "openFiles",
      "platform",
      "readBackup",
      "readJournal",
      "readSpace",
      "readWitness",
      "removeBackup",
      "replaceJournalHead",
      "saveFile",
      "showCommands",
      "writeBackup",
      "writeWitness",
    ]);
  });

  test("S12: hands on values, never the event object", () => {
    const heard: unknown[][] = [];
    const listen = (...args: unknown[]) => void heard.push(args);
    bridge.onCommand(listen);
    bridge.onFile(listen);
    bridge.onClosing(listen);
    const event = { sender: ipcRenderer };
    const file = { name: "a.json", bytes: new Uint8Array(1) };
    ipcRenderer.emit("menu:command", event, "undo", "more");
    ipcRenderer.emit("files:handed", event, file);
    ipcRenderer.emit("window:closing", event);
    expect(heard).toEqual([["undo"], [file], []]);
  });

  test("asks main by the channels of the contract", async () => {
    await bridge.openExternal("https://example.org/");
    await bridge.readWitness();
    await bridge.replaceJournalHead({ count: 2, first: "{}", lines: ["{}"] });
    await bridge.readSpace();
    await bridge.backupFolder();
    await bridge.chooseBackupFolder();
    await bridge.listBackups();
    await bridge.writeBackup({ name: "a.variorum-backup", bytes: new Uint8Array(1) });
    await bridge.readBackup("a.variorum-backup");
    await bridge.removeBackup("a.variorum-backup");
    expect(ipcRenderer.invoke.mock.calls).toEqual([
      ["external:open", "https://example.org/"],
      ["witness:read"],
      ["journal:replace-head", { count: 2, first: "{}", lines: ["{}"] }],
      ["space:read"],
      ["backups:folder"],
      ["backups:choose-folder"],
      ["backups:list"],
      ["backups:write", { name: "a.variorum-backup", bytes: new Uint8Array(1) }],
      ["backups:read", "a.variorum-backup"],
      ["backups:remove", "a.variorum-backup"],
    ]);
  });

  test("keeps files for a page that does not listen yet, and lets its window close", async () => {
    vi.resetModules();
    ipcRenderer.removeAllListeners();
    contextBridge.exposeInMainWorld.mockClear();
    await import("#electron/preload/preload.ts");
    const [, fresh] = contextBridge.exposeInMainWorld.mock.calls[0] as [string, HostBridge];
    const file = { name: "a.json", bytes: new Uint8Array(1) };
    ipcRenderer.emit("files:handed", {}, file);
    ipcRenderer.emit("window:closing", {});
    expect(ipcRenderer.invoke).toHaveBeenCalledExactlyOnceWith("window:closed");
    const listen = vi.fn();
    fresh.onFile(listen);
    fresh.onFile(listen);
    expect(listen).toHaveBeenCalledExactlyOnceWith(file);
  });
});
