import type { Driver, DriverSetting } from "./driver.ts";
/** The real browser host, served by the real start script, in a Chromium with a profile of its own. */
export declare function browserDriver(setting: DriverSetting): Promise<Driver>;
