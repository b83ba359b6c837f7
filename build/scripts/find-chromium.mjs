// Finds the Chromium that browser tests and end-to-end tests run in, and installs one where there is none.
// Run as a command it prints the path, or one sentence that says how to get a browser.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";

/**
 * What the search needs of the machine.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Readonly<Record<string, string | undefined>>} env
 * @property {(file: string) => boolean} isFile
 * @property {string} playwrightsOwn where Playwright would have put its own, whether or not it is there
 */

const howToGetOne =
  "No Chromium was found: set CHROMIUM_PATH to one, install Chromium or Chrome, or run `npx playwright install chromium`.";

/**
 * The browser by the order CHROMIUM_PATH, an installed Chromium or Chrome, Playwright's own; `null` where there is none.
 * Throws where CHROMIUM_PATH names no file, because another browser than the one asked for would be a surprise.
 * @param {Machine} machine
 * @returns {string | null}
 */
export function findChromium(machine = thisMachine()) {
  const asked = machine.env.CHROMIUM_PATH;
  if (asked) {
    if (machine.isFile(asked)) return asked;
    throw new Error(`CHROMIUM_PATH names ${asked}, which is no file.`);
  }
  return [...usualPlaces(machine), machine.playwrightsOwn].find((file) => file !== "" && machine.isFile(file)) ?? null;
}

/**
 * The browser, installed first where there is none: Playwright's own, else Debian's package where that is allowed.
 * Throws one sentence that says how to get a browser.
 * @returns {string}
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  for (const [command, ...args] of waysToInstall()) {
    console.error(`Installing Chromium: ${path.basename(command)} ${args.join(" ")}`);
    spawnSync(command, args, { stdio: ["ignore", 2, 2], timeout: 300_000 });
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  throw new Error(howToGetOne);
}

/**
 * The flags that every test browser is started with. The sandbox is given up for root only, who cannot have it.
 * @returns {string[]}
 */
export function chromiumFlags() {
  return [
    ...(isRoot() ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}

/**
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces({ platform, env }) {
  if (platform === "darwin") {
    const places = ["/Applications", path.posix.join(env.HOME ?? "/", "Applications")];
    const apps = ["Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome"];
    return places.flatMap((place) => apps.map((app) => path.posix.join(place, app)));
  }
  if (platform === "win32") {
    const places = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter(
      (place) => place !== undefined,
    );
    const apps = ["Chromium\\Application\\chrome.exe", "Google\\Chrome\\Application\\chrome.exe"];
    return places.flatMap((place) => apps.map((app) => path.win32.join(place, app)));
  }
  const places = [
    ...(env.PATH ?? "").split(":").filter((place) => place.startsWith("/")),
    "/usr/bin",
    "/opt/google/chrome",
  ];
  const names = ["chromium", "google-chrome-stable", "google-chrome", "chrome", "chromium-browser"];
  return names.flatMap((name) => places.map((place) => path.posix.join(place, name)));
}

/** @returns {[string, ...string[]][]} */
function waysToInstall() {
  const playwright = path.join("node_modules", "playwright", "cli.js");
  if (process.platform !== "linux" || !isRoot()) return [[process.execPath, playwright, "install", "chromium"]];
  return [
    [process.execPath, playwright, "install", "--with-deps", "chromium"],
    ["apt-get", "update"],
    ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"],
  ];
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** @returns {Machine} */
function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    isFile: (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
    playwrightsOwn: chromium.executablePath(),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(`Chromium: ${ensureChromium()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
