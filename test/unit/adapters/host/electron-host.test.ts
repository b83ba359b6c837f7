import { afterEach, describe, expect, test, vi } from "vitest";
import { electronBackups } from "#adapters/host/electron-backups.ts";
import { electronHost } from "#adapters/host/electron-host.ts";
import { electronOutput } from "#adapters/host/electron-output.ts";
import { electronSafety } from "#adapters/host/electron-safety.ts";
import type { FileContent, HostBridge } from "#bridge/contract.ts";
import { BackupFailed, FileRefused, type HostCommand } from "#core/index.ts";

const fine = async () => ({ ok: true, value: null }) as const;

function fakeBridge() {
  const heard: { command?: (id: string) => void; file?: (file: FileContent) => void; closing?: () => void } = {};
  const bridge = {
    platform: "linux" as const,
    openFiles: vi.fn<HostBridge["openFiles"]>(async () => ({ ok: true, value: [] })),
    saveFile: vi.fn<HostBridge["saveFile"]>(fine),
    openExternal: vi.fn<HostBridge["openExternal"]>(fine),
    showCommands: vi.fn<HostBridge["showCommands"]>(fine),
    readWitness: vi.fn<HostBridge["readWitness"]>(fine),
    writeWitness: vi.fn<HostBridge["writeWitness"]>(fine),
    appendJournal: vi.fn<HostBridge["appendJournal"]>(fine),
    readJournal: vi.fn<HostBridge["readJournal"]>(async () => ({ ok: true, value: ["a"] })),
    replaceJournalHead: vi.fn<HostBridge["replaceJournalHead"]>(fine),
    readSpace: vi.fn<HostBridge["readSpace"]>(async () => ({ ok: true, value: { free: 5, journal: 3 } })),
    backupFolder: vi.fn<HostBridge["backupFolder"]>(async () => ({ ok: true, value: "/backups" })),
    chooseBackupFolder: vi.fn<HostBridge["chooseBackupFolder"]>(fine),
    listBackups: vi.fn<HostBridge["listBackups"]>(async () => ({ ok: true, value: [] })),
    writeBackup: vi.fn<HostBridge["writeBackup"]>(fine),
    readBackup: vi.fn<HostBridge["readBackup"]>(async () => ({ ok: true, value: new Uint8Array([1]) })),
    removeBackup: vi.fn<HostBridge["removeBackup"]>(fine),
    makePdf: vi.fn<HostBridge["makePdf"]>(async () => ({ ok: true, value: new Uint8Array([37]) })),
    finishClosing: vi.fn<HostBridge["finishClosing"]>(fine),
    onCommand: (listener: (id: string) => void) => {
      heard.command = listener;
    },
    onFile: (listener: (file: FileContent) => void) => {
      heard.file = listener;
    },
    onClosing: (listener: () => void) => {
      heard.closing = listener;
    },
  };
  return { bridge, heard };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the shell as a host", () => {
  test("turns a refusal into an error with the shell's sentence", async () => {
    const { bridge } = fakeBridge();
    const refusal = { ok: false, message: "“a.txt” is too large." } as const;
    bridge.openFiles.mockResolvedValue(refusal);
    bridge.appendJournal.mockResolvedValue(refusal);
    const opened = electronHost(bridge).openFiles({ kind: "report", canChooseSeveral: true });
    await expect(opened).rejects.toBeInstanceOf(FileRefused);
    await expect(opened).rejects.toThrow("“a.txt” is too large.");
    await expect(electronSafety(bridge).appendJournal("{}")).rejects.toThrow("too large");
  });

  test("keeps commands and files for the first who listens", () => {
    const { bridge, heard } = fakeBridge();
    const host = electronHost(bridge);
    const file = { name: "a.json", bytes: new Uint8Array(1) };
    heard.file?.(file);
    const listener = vi.fn<(command: HostCommand) => void>();
    const stop = host.onCommand(listener);
    heard.command?.("undo");
    expect(listener.mock.calls).toEqual([[{ kind: "file", file }], [{ kind: "command", id: "undo" }]]);
    stop();
    heard.command?.("redo");
    expect(listener).toHaveBeenCalledTimes(2);
  });

  test("lets the window close after everybody has finished", async () => {
    const { bridge, heard } = fakeBridge();
    const host = electronHost(bridge);
    let write: () => void = () => undefined;
    host.onClosing(() => new Promise((resolve) => (write = resolve)));
    host.onClosing(() => Promise.resolve());
    heard.closing?.();
    await Promise.resolve();
    expect(bridge.finishClosing).not.toHaveBeenCalled();
    write();
    await vi.waitFor(() => expect(bridge.finishClosing).toHaveBeenCalledOnce());
  });

  test("does not let the window close after a write that failed, until a later one lands", async () => {
    const { bridge, heard } = fakeBridge();
    const host = electronHost(bridge);
    const save = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("full")).mockResolvedValueOnce();
    host.onClosing(save);
    heard.closing?.();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(bridge.finishClosing).not.toHaveBeenCalled();
    heard.closing?.();
    await vi.waitFor(() => expect(bridge.finishClosing).toHaveBeenCalledOnce());
  });

  test("keeps the witness as text, and takes a damaged one for an error", async () => {
    const { bridge } = fakeBridge();
    const safety = electronSafety(bridge);
    const witness = { databaseId: "a", lastSequence: 1, counts: { tag: 4 } };
    expect(await safety.readWitness()).toBeNull();
    await safety.writeWitness(witness);
    const [text = ""] = bridge.writeWitness.mock.calls[0] ?? [];
    bridge.readWitness.mockResolvedValueOnce({ ok: true, value: text });
    expect(await safety.readWitness()).toEqual(witness);
    bridge.readWitness.mockResolvedValueOnce({ ok: true, value: text.slice(0, -2) });
    await expect(safety.readWitness()).rejects.toThrow();
    expect(await safety.readJournal()).toEqual(["a"]);
  });
});

describe("the shell as a safety net", () => {
  test("R3: hands a new head to the journal, and rejects when it was not written", async () => {
    const { bridge } = fakeBridge();
    const safety = electronSafety(bridge);
    await safety.replaceJournalHead({ count: 2, first: "1" }, ["base"]);
    expect(bridge.replaceJournalHead).toHaveBeenCalledExactlyOnceWith({ count: 2, first: "1", lines: ["base"] });
    bridge.replaceJournalHead.mockResolvedValue({ ok: false, message: "The disk is full." });
    await expect(safety.replaceJournalHead({ count: 2, first: "1" }, ["base"])).rejects.toThrow("The disk is full.");
  });

  test.each([
    ["the databases' share", { usage: 900, usageDetails: { indexedDB: 700 } }, 700],
    ["all that the page stores", { usage: 900 }, 900],
    ["nothing", {}, null],
  ])("R7: tells the size of the database where the browser tells %s", async (_what, estimate, database) => {
    vi.stubGlobal("navigator", { storage: { estimate: async () => estimate } });
    expect(await electronSafety(fakeBridge().bridge).readSpace()).toEqual({ free: 5, journal: 3, database });
  });

  test("R7: tells the free space also where the browser tells nothing", async () => {
    vi.stubGlobal("navigator", { storage: { estimate: () => Promise.reject(new TypeError("no")) } });
    const { bridge } = fakeBridge();
    expect(await electronSafety(bridge).readSpace()).toEqual({ free: 5, journal: 3, database: null });
    bridge.readSpace.mockResolvedValue({ ok: false, message: "No." });
    await expect(electronSafety(bridge).readSpace()).rejects.toThrow("No.");
  });
});

describe("the shell as a store of backups", () => {
  test("R4: writes, reads, lists and removes over the bridge, and tells a folder outside the profile", async () => {
    const { bridge } = fakeBridge();
    const backups = electronBackups(bridge);
    const bytes = new Uint8Array([1]);
    expect(await backups.place()).toEqual({ label: "/backups", isOutsideProfile: true, canChoose: true });
    await backups.write("a.variorum-backup", bytes);
    expect(bridge.writeBackup).toHaveBeenCalledExactlyOnceWith({ name: "a.variorum-backup", bytes });
    expect(await backups.read("a.variorum-backup")).toEqual(bytes);
    expect(await backups.list()).toEqual([]);
    await backups.remove("a.variorum-backup");
    expect(bridge.removeBackup).toHaveBeenCalledExactlyOnceWith("a.variorum-backup");
    expect(await backups.choosePlace()).toBeNull();
    bridge.chooseBackupFolder.mockResolvedValue({ ok: true, value: "/other" });
    expect(await backups.choosePlace()).toEqual({ label: "/other", isOutsideProfile: true, canChoose: true });
  });

  test("R4: fails with the shell's sentence", async () => {
    const { bridge } = fakeBridge();
    const refusal = { ok: false, message: "The disk is full." } as const;
    bridge.backupFolder.mockResolvedValue(refusal);
    bridge.chooseBackupFolder.mockResolvedValue(refusal);
    bridge.listBackups.mockResolvedValue(refusal);
    bridge.writeBackup.mockResolvedValue(refusal);
    bridge.readBackup.mockResolvedValue(refusal);
    bridge.removeBackup.mockResolvedValue(refusal);
    const backups = electronBackups(bridge);
    const name = "a.variorum-backup";
    for (const asked of [
      backups.place(),
      backups.choosePlace(),
      backups.list(),
      backups.write(name, new Uint8Array()),
      backups.read(name),
      backups.remove(name),
    ]) {
      await expect(asked).rejects.toThrow(new BackupFailed("The disk is full."));
    }
  });
});

describe("the shell as an output", () => {
  test("hands on the PDF that the shell made, and its sentence where it made none", async () => {
    const { bridge } = fakeBridge();
    const output = electronOutput(bridge);
    expect(await output.toPdf?.()).toEqual(new Uint8Array([37]));
    bridge.makePdf.mockResolvedValueOnce({ ok: false, message: "The PDF could not be made." });
    await expect(output.toPdf?.()).rejects.toEqual(new FileRefused("The PDF could not be made."));
  });

  test("prints through the system's dialog", () => {
    const print = vi.fn();
    vi.stubGlobal("window", { print });
    electronOutput(fakeBridge().bridge).print();
    expect(print).toHaveBeenCalledOnce();
  });
});
