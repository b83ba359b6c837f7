import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findElectron, installedElectron, runElectron } from "#build/host/start-electron.mjs";

let home = "";
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "variorum-electron-"));
  vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(home, { recursive: true });
});

const folder = () => path.join(home, "node_modules/electron");
const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
  writeFileSync(path.join(home, file), text);
  return path.join(home, file);
};

describe("Electron's program", () => {
  test("is there only when its file is, whatever path.txt says", () => {
    expect(installedElectron(home)).toBeNull();
    put("node_modules/electron/path.txt", "electron\n");
    expect(installedElectron(home)).toBeNull();
    put("node_modules/electron/dist/electron", "");
    expect(installedElectron(home)).toBe(path.join(folder(), "dist/electron"));
  });

  test("may lie in another folder", () => {
    put("node_modules/electron/path.txt", "electron");
    vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", path.dirname(put("elsewhere/electron", "")));
    expect(installedElectron(home)).toBe(path.join(home, "elsewhere/electron"));
  });

  test("is fetched by Electron's own installer when it is missing", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const install = `
      const { mkdirSync, writeFileSync } = require("node:fs");
      mkdirSync(__dirname + "/dist");
      writeFileSync(__dirname + "/dist/electron", "");
      writeFileSync(__dirname + "/path.txt", "electron");`;
    put("node_modules/electron/install.js", install);
    expect(findElectron(home)).toBe(path.join(folder(), "dist/electron"));
    expect(log).toHaveBeenCalledOnce();
  });

  test("can't be had when the installer fails, or isn't there", () => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    expect(findElectron(home)).toBeNull();
    put("node_modules/electron/install.js", "process.exit(1)");
    expect(findElectron(home)).toBeNull();
  });
});

describe("running it", () => {
  // Node stands for Electron and a script for the app's folder: both are started as `program folder`.
  test.each([
    ["ends well, its exit code counts", "process.exit(0)", 0],
    ["dies at once, it can't run here", "process.exit(1)", null],
    ["is killed at once, it can't run here", "process.kill(process.pid, 'SIGKILL')", null],
  ])("when it %s", async (_name, script, expected) => {
    expect(await runElectron(process.execPath, put("app.cjs", script))).toBe(expected);
  });

  test("when it isn't there, it can't run here", async () => {
    expect(await runElectron(path.join(home, "missing"), home)).toBeNull();
  });
});
