import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { backupNamePattern } from "#core/index.ts";
import { Refusal } from "#electron/main/refusal.ts";
import { hostilePaths } from "./hostile-paths.ts";
import { temporaryFolders } from "./temporary-folder.ts";

vi.mock("electron", async () => (await import("./fake-electron.ts")).makeFakeElectron().electron);
const { backupsIn } = await import("#electron/main/backups.ts");
const { backupName } = await import("#electron/main/backup-file.ts");
const { largestBackup } = await import("#electron/main/files.ts");

const newFolder = temporaryFolders();
let folder = "";
beforeEach(() => {
  folder = newFolder();
});
const backupsOf = (isDefault = false) => backupsIn({ remembered: async () => ({ folder, isDefault }) });
const name = "variorum-2026-01-02.variorum-backup";
const bytes = new TextEncoder().encode('{"header":"Київ"}\n{"rest":1}\n');

describe("R4: a backup", () => {
  test("is written and read back, whole, with nothing beside it", async () => {
    const backups = backupsOf();
    await backups.write({ name, bytes });
    expect(readdirSync(folder)).toEqual([name]);
    expect(await backups.read(name)).toEqual(bytes);
    expect(await backups.list()).toEqual([{ name, size: bytes.length, firstLine: '{"header":"Київ"}' }]);
  });

  test("larger than any piece is read back whole", async () => {
    const large = new Uint8Array(3 * 1024 * 1024 + 7).map((_, at) => at % 251);
    const backups = backupsOf();
    await backups.write({ name, bytes: large });
    expect(Buffer.from(large).equals(await backups.read(name))).toBe(true);
  });

  test("one byte too large to be read again is refused, and nothing is written", async () => {
    const large = new Uint8Array(largestBackup + 1);
    await expect(backupsOf().write({ name, bytes: large })).rejects.toThrow(
      "The backup is larger than 512 MB, the most that can be kept.",
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("never takes the place of another, also when both come at once", async () => {
    const backups = backupsOf();
    const other = new TextEncoder().encode("other");
    const [first, second] = await Promise.allSettled([
      backups.write({ name, bytes }),
      backups.write({ name, bytes: other }),
    ]);
    expect(first.status).toBe("fulfilled");
    expect(second).toMatchObject({ status: "rejected", reason: expect.any(Refusal) });
    expect(String((second as PromiseRejectedResult).reason)).toContain(`“${name}” is there already`);
    expect(await backups.read(name)).toEqual(bytes);
  });

  test("does not go through a link that has its name", async () => {
    const elsewhere = path.join(newFolder(), "elsewhere");
    symlinkSync(elsewhere, path.join(folder, name));
    await expect(backupsOf().write({ name, bytes })).rejects.toThrow("is there already");
    expect(existsSync(elsewhere)).toBe(false);
  });

  test("is removed, and removing what is gone does no harm", async () => {
    const backups = backupsOf();
    await backups.write({ name, bytes });
    await backups.remove(name);
    await backups.remove(name);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("takes away what a killed write left an hour ago, and nothing that may be another computer's or is not ours", async () => {
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    const left = [`.${name}.0123456789ab.part`, ".thesis.docx.0123456789ab.part", "thesis.part"];
    for (const file of left) {
      writeFileSync(path.join(folder, file), "half");
      utimesSync(path.join(folder, file), longAgo, longAgo);
    }
    writeFileSync(path.join(folder, `.${name}.ba9876543210.part`), "half");
    await backupsOf().write({ name, bytes });
    expect(readdirSync(folder).sort()).toEqual([...left.slice(1), `.${name}.ba9876543210.part`, name].sort());
  });
});

describe("R4: the list of backups", () => {
  test("leaves out links, folders, pipes and whatever is called otherwise", async () => {
    writeFileSync(path.join(folder, name), bytes);
    writeFileSync(path.join(folder, "thesis.docx"), bytes);
    writeFileSync(path.join(folder, "Variorum.variorum-backup"), bytes);
    mkdirSync(path.join(folder, "folder.variorum-backup"));
    symlinkSync(path.join(folder, name), path.join(folder, "link.variorum-backup"));
    if (process.platform !== "win32") execFileSync("mkfifo", [path.join(folder, "pipe.variorum-backup")]);
    expect((await backupsOf().list()).map((backup) => backup.name)).toEqual([name]);
  });

  test("shows 4,096 characters of a first line without an end, whatever their bytes", async () => {
    for (const sign of ["x", "ї", "€", "😀"]) {
      writeFileSync(path.join(folder, name), sign.repeat(20_000));
      const [backup] = await backupsOf().list();
      expect(backup?.firstLine).toBe(sign.repeat(4096 / sign.length));
    }
  });

  test("is empty while the default folder is not there, and the first backup makes it", async () => {
    rmSync(folder, { recursive: true });
    const backups = backupsOf(true);
    expect(await backups.folder()).toBe(folder);
    expect(await backups.list()).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    await backups.write({ name, bytes });
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe("S13: the page", () => {
  const outside = ["read", "remove", "write"] as const;
  const doIt = (what: (typeof outside)[number], given: string) => {
    const backups = backupsOf();
    return what === "write" ? backups.write({ name: given, bytes }) : backups[what](given);
  };

  test.each([
    ...hostilePaths,
    "",
    ".",
    "..",
    "../secret.variorum-backup",
    "..\\secret.variorum-backup",
    "/etc/passwd",
    "a/b.variorum-backup",
    "secret.txt",
    ".hidden.variorum-backup",
    "a.variorum-backup\n",
    "a\0.variorum-backup",
    "A.variorum-backup",
    `${"a".repeat(82)}.variorum-backup`,
  ])("reaches nothing by the name %j", async (given) => {
    const inner = path.join(folder, "inner");
    mkdirSync(inner);
    const secret = path.join(folder, "secret.variorum-backup");
    writeFileSync(secret, "secret");
    folder = inner;
    for (const what of outside) await expect(doIt(what, given)).rejects.toThrow("No backup can be called that.");
    expect(readdirSync(inner)).toEqual([]);
    expect(readFileSync(secret, "utf8")).toBe("secret");
  });

  test("gets a backup by exactly the names that the core gives", () => {
    expect(backupName.source).toBe(backupNamePattern.source);
    expect(backupName.flags).toBe(backupNamePattern.flags);
    const near = fc.stringMatching(/^[a-zA-Z0-9./\\-]{0,4}[a-z0-9-]{0,84}\.variorum-backup.?$/);
    fc.assert(fc.property(near, (text) => backupName.test(text) === backupNamePattern.test(text)));
  });

  test("reads through no link, and no folder, pipe or huge file", async () => {
    const secret = path.join(newFolder(), "secret");
    writeFileSync(secret, "secret");
    symlinkSync(secret, path.join(folder, "link.variorum-backup"));
    mkdirSync(path.join(folder, "folder.variorum-backup"));
    if (process.platform !== "win32") execFileSync("mkfifo", [path.join(folder, "pipe.variorum-backup")]);
    const backups = backupsOf();
    for (const kind of process.platform === "win32" ? ["link", "folder"] : ["link", "folder", "pipe"]) {
      await expect(backups.read(`${kind}.variorum-backup`)).rejects.toThrow("is not a file, so it is no backup");
    }
    writeFileSync(path.join(folder, name), "");
    truncateSync(path.join(folder, name), largestBackup + 1);
    await expect(backups.read(name)).rejects.toThrow("because it is larger than 512 MB. Choose another backup.");
  });

  test("removes a link, never what it points to, and no folder", async () => {
    const kept = path.join(newFolder(), "kept");
    writeFileSync(kept, "kept");
    symlinkSync(kept, path.join(folder, name));
    mkdirSync(path.join(folder, "folder.variorum-backup"));
    const backups = backupsOf();
    await backups.remove(name);
    expect(readFileSync(kept, "utf8")).toBe("kept");
    await expect(backups.remove("folder.variorum-backup")).rejects.toThrow(Refusal);
    expect(readdirSync(folder)).toEqual(["folder.variorum-backup"]);
  });
});

describe("R4: a folder that the person chose", () => {
  test("is not made anew where it is gone, and every answer says so", async () => {
    rmSync(folder, { recursive: true });
    const backups = backupsOf();
    const sentence = `The folder for backups, “${folder}”, can't be reached, because it is not there. Connect the disk that it is on, or choose another folder for backups.`;
    for (const asked of [
      backups.folder(),
      backups.list(),
      backups.write({ name, bytes }),
      backups.read(name),
      backups.remove(name),
    ]) {
      await expect(asked).rejects.toThrow(new Refusal(sentence));
    }
    expect(existsSync(folder)).toBe(false);
  });

  test("that became a file is not written to", async () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file");
    await expect(backupsOf().write({ name, bytes })).rejects.toThrow("because it is not a folder");
    expect(readFileSync(folder, "utf8")).toBe("a file");
  });
});
