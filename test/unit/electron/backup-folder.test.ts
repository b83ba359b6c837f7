import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BrowserWindow } from "electron";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { FakeElectron } from "./fake-electron.ts";
import type { FaultyFiles } from "./faulty-files.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const fake = vi.hoisted(() => ({ electron: null as unknown, files: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.electron = made;
  return made.electron;
});
vi.mock("node:fs/promises", async (importReal) => {
  const faulty = (await import("./faulty-files.ts")).faultyFiles(await importReal());
  fake.files = faulty;
  return faulty.files;
});
const { backupFolder } = await import("#electron/main/backup-folder.ts");
const { dialog } = (fake.electron as FakeElectron).electron;
const faults = fake.files as FaultyFiles;

const newFolder = temporaryFolders();
const window = {} as BrowserWindow;
let userData = "";
let defaultFolder = "";
let chosen = "";
const settingsFile = () => path.join(userData, "backups.json");
const open = () => backupFolder({ userData, defaultFolder: () => defaultFolder });

beforeEach(() => {
  const root = newFolder();
  faults.plan = () => undefined;
  userData = path.join(root, "user data");
  defaultFolder = path.join(root, "documents", "Variorum backups");
  chosen = path.join(root, "мої копії");
  for (const folder of [userData, chosen]) mkdirSync(folder);
  dialog.showOpenDialog.mockReset().mockResolvedValue({ canceled: false, filePaths: [chosen] });
});

describe("S13: the folder for backups", () => {
  test("is the default one until the person chooses another in a dialog, which is remembered", async () => {
    const folder = open();
    expect(await folder.remembered()).toEqual({ folder: defaultFolder, isDefault: true });
    expect(await folder.choose(window)).toBe(chosen);
    const [asking, options] = dialog.showOpenDialog.mock.calls[0] ?? [];
    expect(asking).toBe(window);
    expect(options).toMatchObject({ properties: ["openDirectory", "createDirectory"], defaultPath: defaultFolder });
    expect(await folder.remembered()).toEqual({ folder: chosen, isDefault: false });
    expect(await open().remembered()).toEqual({ folder: chosen, isDefault: false });
    expect(readdirSync(chosen)).toEqual([]);
  });

  test("stays when the person chooses none", async () => {
    dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await open().choose(window)).toBeNull();
    expect(existsSync(settingsFile())).toBe(false);
  });

  test("is the default one again when that is chosen, and then made when it is missing", async () => {
    mkdirSync(defaultFolder, { recursive: true });
    const folder = open();
    await folder.choose(window);
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [defaultFolder] });
    await folder.choose(window);
    expect(await open().remembered()).toEqual({ folder: defaultFolder, isDefault: true });
  });

  test.each(['{"folder":', "null", '{"folder":3}', '{"folder":"relative"}', '{"folder":"/a","more":1}', ""])(
    "is the default one when what was remembered is damaged: %j",
    async (text) => {
      writeFileSync(settingsFile(), text);
      expect(await open().remembered()).toEqual({ folder: defaultFolder, isDefault: true });
    },
  );
});

describe("R4: a remembered folder that can't be read at this moment", () => {
  const unreadable = () => {
    faults.plan = (call) => (call.name === "readFile" && call.file === settingsFile() ? { code: "EACCES" } : undefined);
  };

  test("is not taken for the default one, and what was remembered stays", async () => {
    await open().choose(window);
    const before = readFileSync(settingsFile(), "utf8");
    unreadable();
    await expect(open().remembered()).rejects.toThrow(
      `Which folder the backups are in can't be read from “${settingsFile()}”, because you may not use this place. Give the right to read it, then try again; or choose a folder for backups.`,
    );
    expect(readFileSync(settingsFile(), "utf8")).toBe(before);
    faults.plan = () => undefined;
    expect(await open().remembered()).toEqual({ folder: chosen, isDefault: false });
  });

  test("can be chosen anew", async () => {
    unreadable();
    expect(await open().choose(window)).toBe(chosen);
    expect(dialog.showOpenDialog.mock.calls[0]?.[1]).toMatchObject({ defaultPath: defaultFolder });
    faults.plan = () => undefined;
    expect(await open().remembered()).toEqual({ folder: chosen, isDefault: false });
  });
});

describe("R4: a chosen folder", () => {
  test.each(["", "Local Storage/deep", "link"])("is refused where the library itself is kept (%j)", async (inside) => {
    mkdirSync(path.join(userData, "Local Storage/deep"), { recursive: true });
    chosen = inside === "link" ? path.join(newFolder(), "link") : path.join(userData, inside);
    if (inside === "link") symlinkSync(userData, chosen);
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [chosen] });
    await expect(open().choose(window)).rejects.toThrow(
      `“${chosen}” is where Variorum keeps the library itself: what destroys one would destroy the other. Choose another folder for backups.`,
    );
    expect(existsSync(settingsFile())).toBe(false);
  });

  test("may be a neighbour whose name begins alike", async () => {
    chosen = `${userData} backups`;
    mkdirSync(chosen);
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [chosen] });
    expect(await open().choose(window)).toBe(chosen);
  });

  test("is refused when it is gone, a file, or can't be written to", async () => {
    const refused = (reason: string) =>
      expect(open().choose(window)).rejects.toThrow(`in “${chosen}”, because ${reason}. Choose another folder`);
    faults.plan = (call) => (call.name === "open" && call.file.startsWith(chosen) ? { code: "EROFS" } : undefined);
    await refused("the disk is read-only");
    expect(readdirSync(chosen)).toEqual([]);
    rmSync(chosen, { recursive: true });
    await refused("it is not there");
    writeFileSync(chosen, "a file");
    await expect(open().choose(window)).rejects.toThrow("is not a folder. Choose a folder.");
    expect(existsSync(settingsFile())).toBe(false);
  });

  test("that can't be remembered leaves the old one, and says so", async () => {
    await open().choose(window);
    const before = readFileSync(settingsFile(), "utf8");
    dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [newFolder()] });
    faults.plan = (call) => (call.name === "sync" ? { code: "ENOSPC" } : undefined);
    await expect(open().choose(window)).rejects.toThrow("because the disk is full");
    expect(readFileSync(settingsFile(), "utf8")).toBe(before);
    expect(readdirSync(userData)).toEqual(["backups.json"]);
  });
});
