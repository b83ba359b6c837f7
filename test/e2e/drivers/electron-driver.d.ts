import type { Driver, DriverSetting } from "./driver.ts";
/** Real Electron. `program` is its binary. */
export declare function electronDriver(
  setting: DriverSetting & {
    readonly program: string;
  },
): Promise<Driver>;
