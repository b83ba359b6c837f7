import { expect, test } from "vitest";
import { findChromium } from "#build/scripts/find-chromium.mjs";

const playwrightsOwn = "/cache/playwright/chrome";

function machine(platform: NodeJS.Platform, env: Record<string, string>, ...files: readonly string[]) {
  return { platform, env, isFile: (file: string) => files.includes(file), playwrightsOwn };
}

test("CHROMIUM_PATH comes before an installed browser", () => {
  const env = { CHROMIUM_PATH: "/opt/mine", PATH: "/usr/bin" };
  expect(findChromium(machine("linux", env, "/opt/mine", "/usr/bin/chromium"))).toBe("/opt/mine");
});

test("a CHROMIUM_PATH that names no file is an error, not a reason to take another browser", () => {
  const env = { CHROMIUM_PATH: "/opt/gone", PATH: "/usr/bin" };
  expect(() => findChromium(machine("linux", env, "/usr/bin/chromium"))).toThrow("CHROMIUM_PATH names /opt/gone");
});

test("an installed browser comes before Playwright's own", () => {
  const found = findChromium(machine("linux", { PATH: "/usr/bin" }, playwrightsOwn, "/usr/bin/google-chrome"));
  expect(found).toBe("/usr/bin/google-chrome");
});

test("Chromium comes before Chrome, wherever each stands on the path", () => {
  const files = ["/first/google-chrome", "/second/chromium"];
  expect(findChromium(machine("linux", { PATH: "/first:/second" }, ...files))).toBe("/second/chromium");
});

test("a folder of the path that is not absolute is not looked into", () => {
  expect(findChromium(machine("linux", { PATH: ".:bin" }, "chromium", "bin/chromium"))).toBeNull();
});

test.each([
  ["darwin", { HOME: "/Users/ana" }, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["darwin", { HOME: "/Users/ana" }, "/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium"],
  ["win32", { PROGRAMFILES: "C:\\Program Files" }, "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"],
  ["win32", { LOCALAPPDATA: "C:\\Local" }, "C:\\Local\\Chromium\\Application\\chrome.exe"],
] as const)("on %s with %o it is found at %s", (platform, env, place) => {
  expect(findChromium(machine(platform, env, place))).toBe(place);
});

test("Playwright's own serves where none is installed", () => {
  expect(findChromium(machine("linux", { PATH: "/usr/bin" }, playwrightsOwn))).toBe(playwrightsOwn);
});

test("where there is none at all, none is found", () => {
  expect(findChromium(machine("linux", { PATH: "/usr/bin" }))).toBeNull();
});
