import { afterEach, describe, expect, test, vi } from "vitest";
import { browserBackups } from "#adapters/host/browser-backups.ts";
import { OriginFileFailed, OriginFiles } from "#adapters/origin-files/origin-files.ts";
import { describeBackupStore } from "#test/contracts/backup-store.ts";

/** A folder of its own for one test. */
function ownFolder() {
  const name = `backups-${crypto.randomUUID()}`;
  const handle = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  return {
    open: () => browserBackups(new OriginFiles(), name),
    openWith: (files: OriginFiles) => browserBackups(files, name),
    async put(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
      const writable = await (await (await handle()).getFileHandle(fileName, { create: true })).createWritable();
      await writable.write(bytes);
      await writable.close();
    },
    async files(): Promise<readonly string[]> {
      const names: string[] = [];
      for await (const fileName of (await handle()).keys()) names.push(fileName);
      return names;
    },
    dispose: async () =>
      (await navigator.storage.getDirectory()).removeEntry(name, { recursive: true }).catch(() => undefined),
  };
}

describeBackupStore("the browser", ownFolder);

describe("backups in the browser", () => {
  let folder = ownFolder();
  const name = "variorum-one.variorum-backup";
  const bytes = new TextEncoder().encode("whole");

  afterEach(async () => {
    vi.restoreAllMocks();
    await folder.dispose();
    folder = ownFolder();
  });

  test("lie within the profile, and nothing can be chosen", async () => {
    expect(await folder.open().place()).toEqual({
      label: "This browser’s own storage",
      isOutsideProfile: false,
      canChoose: false,
    });
    expect(await folder.open().choosePlace()).toBeNull();
  });

  test("R4: one that was killed half-way is no backup, and is gone after the next", async () => {
    for (const killed of [name, "variorum-two.variorum-backup"])
      await folder.put(`${killed}.unfinished`, bytes.slice(0, 2));
    expect(await folder.open().list()).toEqual([]);
    await folder.open().write(name, bytes);
    expect(await folder.files()).toEqual([name]);
  });

  test.each([
    [
      "QuotaExceededError",
      /^The backup “variorum-one\.variorum-backup” can't be written: there is no room left.+Free some space/,
    ],
    ["Differs", /did not come back as it was written.+Try again/],
    ["Exists", /is there already/],
    ["InvalidStateError", /can't be written in this browser’s storage \(InvalidStateError\)\. Try again/],
  ])("R4: a write that fails with %s says what to do", async (fault, message) => {
    const files = new OriginFiles();
    const failed = new OriginFileFailed(fault, "it failed");
    vi.spyOn(files, "ask").mockRejectedValue(failed);
    await expect(folder.openWith(files).write(name, bytes)).rejects.toMatchObject({
      name: "BackupFailed",
      message: expect.stringMatching(message),
      cause: failed,
    });
  });

  test("a browser that gives no storage says so", async () => {
    vi.spyOn(StorageManager.prototype, "getDirectory").mockRejectedValue(new DOMException("no", "SecurityError"));
    const told = {
      name: "BackupFailed",
      message: expect.stringMatching(/^The backups can't be .+ \(SecurityError\)\./),
    };
    await expect(folder.open().place()).rejects.toMatchObject(told);
    await expect(folder.open().list()).rejects.toMatchObject(told);
  });
});
