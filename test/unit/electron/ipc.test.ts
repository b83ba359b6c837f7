import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Refusal } from "#electron/main/refusal.ts";
import type { FakeElectron } from "./fake-electron.ts";
import { hostileAddresses } from "./hostile-addresses.ts";

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.current = made;
  return made.electron;
});
const { answerRequests } = await import("#electron/main/ipc.ts");
const { weigh } = await import("#electron/main/request-schemas.ts");
const { largestBackup } = await import("#electron/main/files.ts");
const { electron, handlers } = fake.current as FakeElectron;

const done = {
  "files:open": vi.fn(async () => []),
  "files:save": vi.fn(async () => ({ name: "a.json" })),
  "external:open": vi.fn(async () => null),
  "menu:show": vi.fn(async () => null),
  "witness:read": vi.fn(async () => null),
  "witness:write": vi.fn(async () => null),
  "journal:append": vi.fn(async () => null),
  "journal:read": vi.fn(async () => []),
  "journal:replace-head": vi.fn(async () => null),
  "space:read": vi.fn(async () => ({ free: 1, journal: null })),
  "backups:folder": vi.fn(async () => "/backups"),
  "backups:choose-folder": vi.fn(async () => null),
  "backups:list": vi.fn(async () => []),
  "backups:write": vi.fn(async () => null),
  "backups:read": vi.fn(async () => new Uint8Array(1)),
  "backups:remove": vi.fn(async () => null),
  "output:pdf": vi.fn(async () => new Uint8Array(1)),
  "window:closed": vi.fn(async () => null),
};
answerRequests(done);
const window = new electron.BrowserWindow();

function ask(channel: string, args: readonly unknown[], change: Record<string, unknown> = {}) {
  const event = { sender: window.webContents, senderFrame: window.webContents.mainFrame, ...change };
  return handlers.get(channel)?.(event, ...args);
}

const wholeRequests: readonly (readonly [keyof typeof done, readonly unknown[]])[] = [
  ["files:open", [{ kind: "report", canChooseSeveral: true }]],
  ["files:save", [{ kind: "bundle", suggestedName: "a.json", bytes: new Uint8Array(3) }]],
  ["external:open", ["https://example.org/"]],
  ["menu:show", [[{ id: "a", label: "A", isEnabled: true, menu: "file", accelerator: "CmdOrCtrl+A" }]]],
  ["witness:read", []],
  ["witness:write", ["{}"]],
  ["journal:append", ["{}"]],
  ["journal:read", []],
  ["journal:replace-head", [{ count: 1, first: "{}", lines: ["{}", "{}"] }]],
  ["space:read", []],
  ["backups:folder", []],
  ["backups:choose-folder", []],
  ["backups:list", []],
  ["backups:write", [{ name: "variorum-1.variorum-backup", bytes: new Uint8Array(3) }]],
  ["backups:read", ["variorum-1.variorum-backup"]],
  ["backups:remove", ["variorum-1.variorum-backup"]],
  ["output:pdf", []],
  ["window:closed", []],
];

beforeEach(() => {
  for (const handler of Object.values(done)) handler.mockClear();
  window.webContents.mainFrame = { url: "app://bundle/index.html", parent: null };
});

describe("S11: a request", () => {
  test("has a channel for each that the contract names, and no other", () => {
    expect([...handlers.keys()].sort()).toEqual(Object.keys(done).sort());
  });

  test.each(wholeRequests)("on %s that is whole is answered", async (channel, args) => {
    expect(await ask(channel, args)).toMatchObject({ ok: true });
    expect(done[channel]).toHaveBeenCalledExactlyOnceWith(args[0], window);
  });

  test.each(wholeRequests)("on %s from anybody else is refused", async (channel, args) => {
    const refused = { ok: false, message: "This page may not ask for that." };
    const inner = { url: "app://bundle/index.html", parent: window.webContents.mainFrame };
    expect(await ask(channel, args, { senderFrame: null })).toEqual(refused);
    expect(await ask(channel, args, { senderFrame: inner })).toEqual(refused);
    expect(await ask(channel, args, { senderFrame: { url: "app://bundle/index.html", parent: null } })).toEqual(
      refused,
    );
    for (const url of hostileAddresses) {
      window.webContents.mainFrame = { url, parent: null };
      expect(await ask(channel, args)).toEqual(refused);
    }
    const frame = { url: "app://bundle/index.html", parent: null };
    expect(await ask(channel, args, { sender: { mainFrame: frame }, senderFrame: frame })).toEqual(refused);
    expect(done[channel]).not.toHaveBeenCalled();
  });

  test.each([
    ["files:open", [{ kind: "report", canChooseSeveral: true, path: "/etc/passwd" }]],
    ["files:open", [{ kind: "anything", canChooseSeveral: true }]],
    ["files:open", []],
    ["files:open", ["/etc/passwd"]],
    ["files:save", [{ kind: "bundle", suggestedName: "a", bytes: "text" }]],
    ["files:save", [{ kind: "bundle", suggestedName: "", bytes: new Uint8Array() }]],
    ["files:save", [{ kind: "bundle", suggestedName: "a", bytes: new Uint8Array(), path: "/etc/a" }]],
    ["external:open", ["h".repeat(3000)]],
    ["external:open", [["https://example.org/"]]],
    ["menu:show", [[{ id: "a", label: "A", isEnabled: true, role: "toggleDevTools" }]]],
    ["menu:show", [[{ id: "a", label: "A", isEnabled: "yes" }]]],
    ["menu:show", [Array.from({ length: 501 }, () => ({ id: "a", label: "A", isEnabled: true }))]],
    ["witness:read", ["/etc/passwd"]],
    ["witness:write", ["x".repeat(64 * 1024 + 1)]],
    ["witness:write", [null]],
    ["journal:append", ["two\nlines"]],
    ["journal:append", ["two\rlines"]],
    ["journal:append", [""]],
    ["journal:append", ["{}", "{}"]],
    ["journal:replace-head", [{ count: -1, first: null, lines: [] }]],
    ["journal:replace-head", [{ count: 0.5, first: null, lines: [] }]],
    ["journal:replace-head", [{ count: 0, first: null, lines: [""] }]],
    ["journal:replace-head", [{ count: 0, first: null, lines: ["two\nlines"] }]],
    ["journal:replace-head", [{ count: 0, first: null, lines: "{}" }]],
    ["journal:replace-head", [{ count: 0, first: null, lines: [], file: "/etc/passwd" }]],
    ["journal:replace-head", [{ count: 0, lines: [] }]],
    ["journal:replace-head", [{ count: 0, first: "two\nlines", lines: [] }]],
    ["space:read", ["/"]],
    ["backups:folder", ["/"]],
    ["backups:choose-folder", ["/etc"]],
    ["backups:list", ["/etc"]],
    ["backups:write", [{ name: "../a.variorum-backup", bytes: new Uint8Array() }]],
    ["backups:write", [{ name: "a.variorum-backup", bytes: "text" }]],
    ["backups:write", [{ name: "a.variorum-backup", bytes: new Uint8Array(), folder: "/etc" }]],
    ["backups:read", ["/etc/passwd"]],
    ["backups:read", ["../a.variorum-backup"]],
    ["backups:read", [`${"a".repeat(90)}.variorum-backup`]],
    ["backups:remove", ["a/b.variorum-backup"]],
    ["backups:remove", ["..\\a.variorum-backup"]],
    ["backups:remove", [["a.variorum-backup"]]],
    ["output:pdf", [{ headerTemplate: "<b>a</b>" }]],
    ["window:closed", [{}]],
  ] as const)("on %s with arguments that don't fit is refused (%#)", async (channel, args) => {
    expect(await ask(channel, args)).toEqual({ ok: false, message: "The request was not understood." });
    expect(done[channel]).not.toHaveBeenCalled();
  });

  test.each([
    ["backups:write", { name: "a.variorum-backup" }, "The backup is larger than 512 MB, the most that can be kept."],
    ["files:save", { kind: "bundle", suggestedName: "a" }, "What is to be saved is larger than 512 MB"],
  ] as const)("on %s with more than can be taken over says so", async (channel, rest, sentence) => {
    const argument = { ...rest, bytes: new Uint8Array(largestBackup + 2000) };
    expect(await ask(channel, [argument])).toEqual({ ok: false, message: expect.stringContaining(sentence) });
    expect(done[channel]).not.toHaveBeenCalled();
  });

  test("says why when it is refused with a sentence, and nothing of the inside otherwise", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    done["files:open"].mockRejectedValueOnce(new Refusal("“a.txt” is too large."));
    expect(await ask("files:open", wholeRequests[0]?.[1] ?? [])).toEqual({
      ok: false,
      message: "“a.txt” is too large.",
    });
    done["journal:read"].mockRejectedValueOnce(new Error("/home/ana/secret"));
    expect(JSON.stringify(await ask("journal:read", []))).not.toContain("secret");
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  test("is weighed without recursion, however deep it is", () => {
    let deep: unknown = "end";
    for (let depth = 0; depth < 200_000; depth += 1) deep = [deep];
    expect(weigh(deep, 1000)).toBeGreaterThan(1000);
    expect(weigh({ name: "ab", bytes: new Uint8Array(10) }, 1000)).toBe(4 + 1 + 2 + 5 + 1 + 10);
  });
});

test("S11: one file alone names ipcMain", () => {
  const folder = fileURLToPath(new URL("../../../electron", import.meta.url));
  const naming = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && readFileSync(path.join(folder, file), "utf8").includes("ipcMain"),
  );
  expect(naming.map((file) => path.basename(file))).toEqual(["ipc.ts"]);
});
