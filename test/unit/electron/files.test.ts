import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BrowserWindow } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { largestBackup as largestBackupInPage, largestFile as largestInPage } from "#core/index.ts";
import type { FakeElectron } from "./fake-electron.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.current = made;
  return made.electron;
});
const { largestBackup, largestFile, openFiles, readChosenFile, saveFile, toFileName } = await import(
  "#electron/main/files.ts"
);
const { electron } = fake.current as FakeElectron;

const newFolder = temporaryFolders();
const window = {} as BrowserWindow;
const bytes = new Uint8Array([1, 2, 3]);

beforeEach(() => {
  electron.dialog.showOpenDialog.mockReset();
  electron.dialog.showSaveDialog.mockReset();
  electron.app.getPath.mockReturnValue("/documents");
});

test("the page holds files and backups to the same sizes as the shell", () => {
  expect(largestFile).toBe(largestInPage);
  expect(largestBackup).toBe(largestBackupInPage);
});

describe("S13: opening", () => {
  test("reads what the person chose and tells names, never folders", async () => {
    const folder = newFolder();
    const filePaths = ["a.txt", "b.txt"].map((name) => path.join(folder, name));
    for (const file of filePaths) writeFileSync(file, bytes);
    electron.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths });
    const files = await openFiles(window, { kind: "report", canChooseSeveral: true });
    expect(files).toEqual([
      { name: "a.txt", bytes },
      { name: "b.txt", bytes },
    ]);
    expect(JSON.stringify(files)).not.toContain(folder);
  });

  test("offers one file or several, as asked", async () => {
    electron.dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await openFiles(window, { kind: "bundle", canChooseSeveral: false })).toEqual([]);
    expect(electron.dialog.showOpenDialog.mock.calls[0]?.[1].properties).toEqual(["openFile"]);
    await openFiles(window, { kind: "bundle", canChooseSeveral: true });
    expect(electron.dialog.showOpenDialog.mock.calls[1]?.[1].properties).toEqual(["openFile", "multiSelections"]);
  });

  test("says of a file that is too large how large one may be, without reading it", async () => {
    const file = path.join(newFolder(), "huge.txt");
    writeFileSync(file, "");
    truncateSync(file, largestFile + 1);
    await expect(readChosenFile(file)).rejects.toThrow(
      "“huge.txt” is larger than 64 MB, the most that Variorum takes.",
    );
  });

  test("takes a backup that is larger than any other file may be, up to its own limit", async () => {
    const file = path.join(newFolder(), "a.variorum-backup");
    writeFileSync(file, "");
    truncateSync(file, largestFile + 1);
    electron.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [file] });
    const [opened] = await openFiles(window, { kind: "backup", canChooseSeveral: false });
    expect(opened?.bytes.length).toBe(largestFile + 1);
    expect(electron.dialog.showOpenDialog.mock.calls[0]?.[1].filters[0].extensions).toEqual(["variorum-backup"]);
    truncateSync(file, largestBackup + 1);
    await expect(openFiles(window, { kind: "backup", canChooseSeveral: false })).rejects.toThrow("larger than 512 MB");
  });

  test("says of a file that is gone, a folder and a pipe what is the matter", async () => {
    const folder = newFolder();
    await expect(readChosenFile(path.join(folder, "gone.txt"))).rejects.toThrow(
      "“gone.txt” can't be opened, because it is not there.",
    );
    mkdirSync(path.join(folder, "folder.txt"));
    await expect(readChosenFile(path.join(folder, "folder.txt"))).rejects.toThrow("because it is not a file");
    if (process.platform === "win32") return;
    execFileSync("mkfifo", [path.join(folder, "pipe.txt")]);
    await expect(readChosenFile(path.join(folder, "pipe.txt"))).rejects.toThrow("because it is not a file");
  });
});

describe("S13: saving", () => {
  const save = (file: string | undefined, suggestedName = "notes.json") => {
    electron.dialog.showSaveDialog.mockResolvedValue({ canceled: file === undefined, filePath: file ?? "" });
    return saveFile(window, { kind: "bundle", suggestedName, bytes });
  };

  test("writes where the person chose and leaves nothing else behind", async () => {
    const folder = newFolder();
    const file = path.join(folder, "out.json");
    writeFileSync(file, "the old one, longer than the new");
    expect(await save(file)).toEqual({ name: "out.json" });
    expect(new Uint8Array(readFileSync(file))).toEqual(bytes);
    expect(readdirSync(folder)).toEqual(["out.json"]);
  });

  test("writes nothing when the person chose nothing", async () => {
    expect(await save(undefined)).toBeNull();
  });

  test("leaves the old file as it was when it can't be replaced", async () => {
    const folder = newFolder();
    const file = path.join(folder, "taken.json");
    mkdirSync(file);
    writeFileSync(path.join(file, "inside"), "kept");
    await expect(save(file)).rejects.toThrow(/“taken.json” was not saved, because .+\. Choose another place/);
    expect(readdirSync(folder)).toEqual(["taken.json"]);
    expect(existsSync(path.join(file, "inside"))).toBe(true);
  });

  test("says that a folder is gone", async () => {
    await expect(save(path.join(newFolder(), "gone", "out.json"))).rejects.toThrow("because it is not there");
  });

  test("refuses what is too large before asking where to", async () => {
    const large = { kind: "bundle", suggestedName: "a", bytes: new Uint8Array(largestFile + 1) } as const;
    await expect(saveFile(window, large)).rejects.toThrow("larger than 64 MB");
    expect(electron.dialog.showSaveDialog).not.toHaveBeenCalled();
  });

  test.each([
    ["notes.json", "notes.json"],
    ["/etc/passwd", "passwd"],
    ["../../.bashrc", "bashrc"],
    ["C:\\Windows\\win.ini", "win.ini"],
    ["a\u0000b\nc.json", "a-b-c.json"],
    ['what? "this": *.json', "what- -this-- -.json"],
    ["  .hidden.. ", "hidden"],
    ["..", "Untitled"],
    ["/", "Untitled"],
    ["CON", "Untitled-CON"],
    ["lpt1.json", "Untitled-lpt1.json"],
    ["Київ – звіт.json", "Київ – звіт.json"],
  ])("suggests for %j the name %j", async (suggested, name) => {
    expect(toFileName(suggested)).toBe(name);
    await save(undefined, suggested);
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1].defaultPath).toBe(path.join("/documents", name));
  });
});
