import type { Driver, DriverSetting } from "./driver.ts";
/** The built main and preload in a process of their own, over Chromium instead of Electron. `program` is the built stand-in. */
export declare function standInDriver(
  setting: DriverSetting & {
    readonly program: string;
  },
): Promise<Driver>;
