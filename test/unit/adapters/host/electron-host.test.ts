import { describe, expect, test, vi } from "vitest";
import { electronHost } from "#adapters/host/electron-host.ts";
import { electronSafety } from "#adapters/host/electron-safety.ts";
import type { FileContent, HostBridge } from "#bridge/contract.ts";
import { FileRefused, type HostCommand } from "#core/index.ts";

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
