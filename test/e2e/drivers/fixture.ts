import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { browserDriver } from "./browser-driver.ts";
import type { Driver, DriverName, DriverSetting } from "./driver.ts";
import { electronDriver } from "./electron-driver.ts";
import { electronProgram, home, standInProgram } from "./paths.ts";
import { standInDriver } from "./stand-in-driver.ts";

export { expect };

/** Which host the project's specs run in: "shell" is Electron where it can run, else the stand-in. */
export type HostUnderTest = "browser" | "shell";

interface Fixtures {
  /** The app, running on a fresh profile. After the test it must have complained of nothing. */
  readonly driver: Driver;
  /** Starts the app on one more fresh profile, as a colleague's; held to the same. @param parent the folder in which it is put. */
  readonly install: (parent?: string) => Promise<Driver>;
}

interface Options {
  readonly hostUnderTest: HostUnderTest;
  /** The folder with `out/` in it; the app's own unless a spec serves something else. */
  readonly home: string;
  /** Chromium keeps a log of its network, which the spec reads with `readNetLogs` once the driver is closed. */
  readonly keepsNetLogs: boolean;
}

/**
 * Playwright's `test` with `driver`, and with `page` as the app's first window. A test tagged `@electron` is skipped where another
 * driver runs; one tagged `@shell` runs in the shell alone.
 */
export const test = base.extend<Fixtures & Options>({
  hostUnderTest: ["browser", { option: true }],
  home: [home, { option: true }],
  keepsNetLogs: [false, { option: true }],
  install: async ({ hostUnderTest, home: appHome, keepsNetLogs }, use, testInfo) => {
    const name = driverName(hostUnderTest);
    testInfo.skip(testInfo.tags.includes("@electron") && name !== "electron", "needs real Electron");
    testInfo.skip(testInfo.tags.includes("@shell") && name === "browser", "needs the shell");
    testInfo.annotations.push({ type: "driver", description: name });
    const installed: { readonly driver: Driver; readonly folder: string }[] = [];
    try {
      await use(async (parent = tmpdir()) => {
        const folder = await mkdtemp(path.join(parent, "variorum-e2e-"));
        const netLogs = keepsNetLogs ? { netLogs: path.join(folder, "net-logs") } : {};
        const driver = await startDriver(name, { home: appHome, folder, ...netLogs });
        installed.push({ driver, folder });
        return driver;
      });
    } finally {
      for (const { driver, folder } of installed) {
        await driver.close();
        await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      }
    }
    const complaints = installed.flatMap(({ driver }) => driver.takeComplaints());
    expect(complaints, "the console and the host complained of nothing").toEqual([]);
  },
  driver: async ({ install }, use) => use(await install()),
  page: async ({ driver }, use) => use(await driver.firstWindow()),
});

function driverName(host: HostUnderTest): DriverName {
  if (host === "browser") return "browser";
  return electronProgram() ? "electron" : "stand-in";
}

function startDriver(name: DriverName, setting: DriverSetting): Promise<Driver> {
  if (name === "browser") return browserDriver(setting);
  if (name === "stand-in") return standInDriver({ ...setting, program: standInProgram });
  return electronDriver({ ...setting, program: electronProgram() ?? "" });
}
