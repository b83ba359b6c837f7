import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Refusal } from "#electron/main/refusal.ts";
import type { FaultyFiles, FileCall } from "./faulty-files.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const made = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("node:fs/promises", async (importReal) => {
  const faulty = (await import("./faulty-files.ts")).faultyFiles(await importReal());
  made.current = faulty;
  return faulty.files;
});
vi.mock("electron", async () => (await import("./fake-electron.ts")).makeFakeElectron().electron);
const { backupsIn } = await import("#electron/main/backups.ts");
const faults = made.current as FaultyFiles;

const newFolder = temporaryFolders();
const older = "variorum-older.variorum-backup";
const name = "variorum-new.variorum-backup";
const bytes = new TextEncoder().encode("a header\nand what follows it\n");
let folder = "";
const backups = backupsIn({ remembered: async () => ({ folder, isDefault: false }) });

beforeEach(() => {
  faults.plan = () => undefined;
  folder = path.join(newFolder(), "backups");
  mkdirSync(folder);
  writeFileSync(path.join(folder, older), "older");
});

function holdFolderAsItWas() {
  expect(readdirSync(folder)).toEqual([older]);
  expect(readFileSync(path.join(folder, older), "utf8")).toBe("older");
}

async function holdNextBackupWorks() {
  faults.plan = () => undefined;
  await backups.write({ name, bytes });
  expect(await backups.read(name)).toEqual(bytes);
}

const isTemporary = ({ file }: FileCall) => file.endsWith(".part");
const isBackup = ({ file }: FileCall) => path.basename(file) === name;

const steps: readonly (readonly [string, (call: FileCall) => boolean])[] = [
  ["reaching the folder", (call) => call.name === "stat" && call.file === folder],
  ["looking whether the name is taken", (call) => call.name === "lstat" && isBackup(call)],
  ["opening the temporary file", (call) => call.name === "open" && isTemporary(call)],
  ["writing, halfway", (call) => call.name === "writeFile" && isTemporary(call)],
  ["flushing", (call) => call.name === "sync" && isTemporary(call)],
  ["closing", (call) => call.name === "close" && isTemporary(call)],
  ["renaming", (call) => call.name === "rename" && isTemporary(call)],
  ["opening to read back", (call) => call.name === "open" && isBackup(call)],
  ["reading back", (call) => call.name === "read" && isBackup(call)],
  ["closing what was read back", (call) => call.name === "close" && isBackup(call)],
];

describe.each(steps)("R4: an error at %s", (_step, isStep) => {
  test.each([
    ["ENOSPC", /because the disk is full\..*choose another folder for backups\.$/],
    ["EIO", /because the disk reported an error\..*choose another folder for backups\.$/],
    ["EROFS", /because the disk is read-only\..*choose another folder for backups\.$/],
  ])("(%s) leaves the folder as it was and says what, where and what to do", async (code, sentence) => {
    let hits = 0;
    faults.plan = (call) => {
      if (!isStep(call)) return undefined;
      hits += 1;
      return { code };
    };
    const error: unknown = await backups.write({ name, bytes }).catch((caught: unknown) => caught);
    expect(hits).toBeGreaterThan(0);
    expect(error).toBeInstanceOf(Refusal);
    expect(String(error)).toMatch(sentence);
    expect(String(error)).toContain(`“${folder}”`);
    holdFolderAsItWas();
    await holdNextBackupWorks();
  });
});

test("R4: other bytes than were written are noticed, and the file is taken back", async () => {
  faults.plan = (call) => (call.name === "read" && isBackup(call) ? "other bytes" : undefined);
  await expect(backups.write({ name, bytes })).rejects.toThrow(
    `The backup was not written to “${folder}”: it was read back other than it was written, and so removed again. The disk may be failing: choose another folder for backups.`,
  );
  holdFolderAsItWas();
  await holdNextBackupWorks();
});

test("R4: a file that was cut short after it was renamed is noticed, and taken back", async () => {
  faults.plan = (call) => {
    if (call.name === "open" && isBackup(call)) writeFileSync(call.file, bytes.subarray(0, -1));
    return undefined;
  };
  await expect(backups.write({ name, bytes })).rejects.toThrow("read back other than it was written");
  holdFolderAsItWas();
});

test("R4: one error at any call either leaves the folder as it was or leaves the whole backup", async () => {
  let outcome: "hit" | "none left" = "hit";
  const refused: number[] = [];
  for (let at = 1; outcome === "hit"; at += 1) {
    let calls = 0;
    outcome = "none left";
    faults.plan = () => {
      calls += 1;
      if (calls !== at) return undefined;
      outcome = "hit";
      return { code: "EIO" };
    };
    const isWritten = await backups.write({ name, bytes }).then(
      () => true,
      () => false,
    );
    faults.plan = () => undefined;
    if (isWritten) {
      expect(await backups.read(name)).toEqual(bytes);
      await backups.remove(name);
    } else refused.push(at);
    holdFolderAsItWas();
  }
  expect(refused.length).toBeGreaterThanOrEqual(steps.length);
});

describe("R4: reading and removing", () => {
  test.each([
    ["read", "open", "can't be read, because you may not use this place. Try again, or choose another backup."],
    ["read", "readFile", "can't be read, because you may not use this place. Try again, or choose another backup."],
    ["remove", "rm", "can't be removed, because you may not use this place. Try again, or remove it yourself."],
  ] as const)("%s that fails at %s says so and harms nothing", async (what, at, sentence) => {
    faults.plan = (call) => (call.name === at ? { code: "EACCES" } : undefined);
    await expect(backups[what](older)).rejects.toThrow(`The backup “${older}” in “${folder}” ${sentence}`);
    holdFolderAsItWas();
  });

  test("lists a backup that can't be opened, and says when the folder can't be read", async () => {
    faults.plan = (call) => (call.name === "open" ? { code: "EACCES" } : undefined);
    expect(await backups.list()).toEqual([{ name: older, size: 5, firstLine: "" }]);
    faults.plan = (call) => (call.name === "readdir" ? { code: "EACCES" } : undefined);
    await expect(backups.list()).rejects.toThrow(`“${folder}”, can't be read, because you may not use this place.`);
  });
});
