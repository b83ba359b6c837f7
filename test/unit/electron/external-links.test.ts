import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserWindow } from "electron";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { longestLink, toExternalLink } from "#bridge/external-link.ts";
import type { FakeElectron } from "./fake-electron.ts";
import { hostileAddresses } from "./hostile-addresses.ts";

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock("electron", async () => {
  const made = (await import("./fake-electron.ts")).makeFakeElectron();
  fake.current = made;
  return made.electron;
});
const { openExternalLink } = await import("#electron/main/external-links.ts");
const { electron } = fake.current as FakeElectron;
const window = {} as BrowserWindow;

const refused = [
  ...hostileAddresses.filter((address) => !address.startsWith("https://")),
  "http://example.org/",
  "https://user@example.org/",
  "https://user:secret@example.org/",
  "https://:secret@example.org/",
  "https://",
  "https:///",
  "https://exa mple.org/",
  "https://example.org/\nevil",
  "https://example.org/\u0000",
  "\thttps://example.org/",
  `https://${"a.".repeat(130)}org/`,
  "mailto:",
  "mailto:?to=a@example.org",
  "mailto:a@example.org?bcc=b@example.org",
  "mailto:a@example.org?subject=x&%61ttach=/etc/passwd",
  "mailto:a@example.org#?attach=/etc/passwd",
  'mailto:a"%20--attach=/etc/passwd@example.org',
  'mailto:a" --attach=/etc/passwd "@example.org',
  "mailto:desk@example.org is safe. Press Open. a@evil.example",
  "mailto:<a@example.org>",
  "mailto:a@example.org;calc.exe",
  "mailto:`id`@example.org",
  "mailto:a|b@example.org",
  `mailto:${"a".repeat(400)}@example.org`,
  "mailto:a@example.org?attach=/etc/passwd",
  "mailto:a@example.org?Attachment=x",
  "smb://example.org/share",
  "ms-msdt:/id",
  "search-ms:query=x",
  "C:\\Windows\\System32\\calc.exe",
  "/usr/bin/xcalc",
  `https://example.org/${"a".repeat(longestLink)}`,
];

beforeEach(() => {
  electron.dialog.showMessageBox.mockReset();
  electron.shell.openExternal.mockClear();
});

describe("S9: a link", () => {
  test.each(refused)("is never opened or asked about: %j", async (url) => {
    expect(toExternalLink(url)).toBeNull();
    await expect(openExternalLink(window, url)).rejects.toThrow("can't be opened");
    expect(electron.dialog.showMessageBox).not.toHaveBeenCalled();
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
  });

  test.each([
    ["https://example.org/a?b#c", "example.org"],
    ["https://example.org:8443/", "example.org:8443"],
    ["https://аррӏе.com/", "xn--80ak6aa92e.com"],
    ["https://bbc.com⁄news.evil.example/", "bbc.xn--comnews-3d7c.evil.example"],
    ["https://bbc。com/", "bbc.com"],
    ["https://BBC.com\\@evil.example/", "bbc.com"],
    ["https:evil.example/https://bbc.com", "evil.example"],
    ["https://2130706433/", "127.0.0.1"],
    ["https://evil.example/\u202emoc.cbb", "evil.example"],
    ["https://goo\u200bgle.com/", "google.com"],
    ["mailto:desk@example.org?subject=Report", "desk@example.org"],
  ])("%s is asked about by its place: %s", async (url, place) => {
    electron.dialog.showMessageBox.mockResolvedValue({ response: 0 });
    await openExternalLink(window, url);
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[1].message).toBe(`Open ${place} outside Variorum?`);
    expect(electron.shell.openExternal).toHaveBeenCalledExactlyOnceWith(new URL(url).href);
  });

  test("that is long or turns its direction is shown as what will be opened, and no longer than a screen", async () => {
    electron.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    await openExternalLink(window, `https://evil.example/\u202e${"a".repeat(1900)}`);
    const { message, detail } = electron.dialog.showMessageBox.mock.calls[0]?.[1] ?? {};
    expect(message).toBe("Open evil.example outside Variorum?");
    expect(detail).toMatch(/^https:\/\/evil\.example\/%E2%80%AEa+… \(1930 characters\)$/);
    expect(detail.length).toBeLessThan(440);
  });

  test("is plain ASCII once it may be opened, so that no sign in it can hide or turn another", () => {
    const host = fc.oneof(fc.domain(), fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }));
    const rest = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(
      fc.property(fc.constantFrom("https://", "mailto:"), host, rest, (scheme, place, after) => {
        const link = toExternalLink(`${scheme}${place}${after}`);
        if (link === null) return;
        expect(link.url).toMatch(/^(https:\/\/|mailto:)[\x21-\x7e]+$/);
        expect(link.place).toMatch(/^[\x21-\x7e]+$/);
        expect(toExternalLink(link.url)).toEqual(link);
      }),
      { numRuns: 3000 },
    );
  });

  test("stays closed when the person says no, and no is what Enter and Escape say", async () => {
    electron.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    await openExternalLink(window, "https://example.org/");
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({ defaultId: 1, cancelId: 1 });
  });
});

test("S9: one file alone names Electron's shell, and nothing opens a path", () => {
  const folder = fileURLToPath(new URL("../../../electron", import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const naming = (pattern: RegExp) =>
    files.filter((file) => pattern.test(readFileSync(path.join(folder, file), "utf8")));
  expect(naming(/\bshell\b[^"'`]*from "electron"|\bshell\./).map((file) => path.basename(file))).toEqual([
    "external-links.ts",
  ]);
  expect(naming(/openPath|showItemInFolder|openExternal\(.*\bfile:|child_process/)).toEqual([]);
});
