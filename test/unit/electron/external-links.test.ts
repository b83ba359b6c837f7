import type { BrowserWindow } from "electron";
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
  "mailto:",
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
    ["mailto:desk@example.org?subject=Report", "desk@example.org"],
  ])("%s is asked about by its place: %s", async (url, place) => {
    electron.dialog.showMessageBox.mockResolvedValue({ response: 0 });
    await openExternalLink(window, url);
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[1].message).toContain(place);
    expect(electron.shell.openExternal).toHaveBeenCalledExactlyOnceWith(new URL(url).href);
  });

  test("stays closed when the person says no, and no is what Enter and Escape say", async () => {
    electron.dialog.showMessageBox.mockResolvedValue({ response: 1 });
    await openExternalLink(window, "https://example.org/");
    expect(electron.shell.openExternal).not.toHaveBeenCalled();
    expect(electron.dialog.showMessageBox.mock.calls[0]?.[1]).toMatchObject({ defaultId: 1, cancelId: 1 });
  });
});
