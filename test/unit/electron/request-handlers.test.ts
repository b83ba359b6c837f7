import { mkdirSync, readdirSync, readFileSync, statfsSync } from "node:fs";
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
const { makeRequestHandlers } = await import("#electron/main/request-handlers.ts");
const { electron } = fake.electron as FakeElectron;
const faults = fake.files as FaultyFiles;

const newFolder = temporaryFolders();
const window = {} as BrowserWindow;
let userData = "";
let documents = "";
const make = () => makeRequestHandlers({ userData, showCommands: () => undefined, finishClosing: () => undefined });

beforeEach(() => {
  faults.plan = () => undefined;
  const root = newFolder();
  userData = path.join(root, "user-data");
  documents = path.join(root, "documents");
  for (const folder of [userData, documents]) mkdirSync(folder);
  electron.app.getPath.mockImplementation((name: string) => (name === "documents" ? documents : userData));
});

describe("what main does for the page", () => {
  test("R3: keeps the journal beside the database, and puts a new head in its place", async () => {
    const { handlers, settle } = make();
    await handlers["journal:append"]("one", window);
    await handlers["journal:append"]("two", window);
    await handlers["journal:replace-head"]({ count: 1, first: "one", lines: ["base"] }, window);
    expect(await handlers["journal:read"](undefined, window)).toEqual(["base", "two"]);
    await settle();
    expect(readFileSync(path.join(userData, "journal.ndjson"), "utf8")).toBe("base\ntwo\n");
  });

  test("R4: keeps backups among the person's documents, outside the profile", async () => {
    const { handlers } = make();
    const folder = path.join(documents, "Variorum backups");
    const file = { name: "variorum-1.variorum-backup", bytes: new TextEncoder().encode("header\nrest\n") };
    expect(await handlers["backups:folder"](undefined, window)).toBe(folder);
    await handlers["backups:write"](file, window);
    expect(readdirSync(folder)).toEqual([file.name]);
    expect(await handlers["backups:list"](undefined, window)).toEqual([
      { name: file.name, size: 12, firstLine: "header" },
    ]);
    expect(await handlers["backups:read"](file.name, window)).toEqual(file.bytes);
    await handlers["backups:remove"](file.name, window);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("R4: goes on in the folder that the person chose; backups stay where they are", async () => {
    const { handlers } = make();
    const file = { name: "variorum-1.variorum-backup", bytes: new Uint8Array(3) };
    await handlers["backups:write"](file, window);
    const chosen = newFolder();
    electron.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [chosen] });
    expect(await handlers["backups:choose-folder"](undefined, window)).toBe(chosen);
    expect(await handlers["backups:folder"](undefined, window)).toBe(chosen);
    expect(await handlers["backups:list"](undefined, window)).toEqual([]);
    await handlers["backups:write"](file, window);
    expect(readdirSync(chosen)).toEqual([file.name]);
    expect(readdirSync(path.join(documents, "Variorum backups"))).toEqual([file.name]);
  });

  test("starts also where the system knows no folder for documents, and only backups need one", async () => {
    electron.app.getPath.mockImplementation(() => {
      throw new Error("Failed to get 'documents' path");
    });
    const { handlers } = make();
    await handlers["journal:append"]("one", window);
    await expect(handlers["backups:list"](undefined, window)).rejects.toThrow();
  });
});

describe("R7: the space", () => {
  test("is told as the disk has it for those without special rights, with the journal's size", async () => {
    const { handlers } = make();
    await handlers["journal:append"]("їжак", window);
    const { free, journal } = await handlers["space:read"](undefined, window);
    const { bavail, bsize } = statfsSync(userData);
    expect(journal).toBe(9);
    expect(Math.abs(Number(free) - bavail * bsize)).toBeLessThan(256 * 1024 * 1024);
  });

  test("is unknown where the system doesn't tell", async () => {
    faults.plan = (call) => (["statfs", "stat"].includes(call.name) ? { code: "EIO" } : undefined);
    expect(await make().handlers["space:read"](undefined, window)).toEqual({ free: null, journal: null });
  });

  test.each([
    ["journal:append", "one"],
    ["journal:replace-head", { count: 0, first: null, lines: ["base"] }],
    ["witness:write", "{}"],
  ] as const)("%s says that the disk is full, where, and what to do", async (channel, argument) => {
    faults.plan = (call) => (["datasync", "sync"].includes(call.name) ? { code: "ENOSPC" } : undefined);
    const { handlers } = make();
    await expect(handlers[channel](argument as never, window)).rejects.toThrow(
      `Nothing can be written to “${userData}”, because the disk is full. Your changes stay on screen. Make room or give the right there, and they are saved.`,
    );
  });
});

test("settling waits for everything that was being written", async () => {
  const { handlers, settle } = make();
  const file = { name: "variorum-1.variorum-backup", bytes: new Uint8Array(2 * 1024 * 1024) };
  const works = [
    handlers["journal:append"]("x".repeat(1024 * 1024), window),
    handlers["witness:write"]("{}", window),
    handlers["backups:write"](file, window),
  ];
  await settle();
  const folder = path.join(documents, "Variorum backups");
  expect(readdirSync(userData).sort()).toEqual(["journal.ndjson", "witness.json"]);
  expect(readdirSync(folder)).toEqual([file.name]);
  await Promise.all(works);
});
