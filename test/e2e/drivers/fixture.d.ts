import { expect } from "@playwright/test";
import type { Driver } from "./driver.ts";

export { expect };
/** Which host the project's specs run in: "shell" is Electron where it can run, else the stand-in. */
export type HostUnderTest = "browser" | "shell";
interface Fixtures {
  /** The app, running on a fresh profile. After the test it must have complained of nothing. */
  readonly driver: Driver;
}
interface Options {
  readonly hostUnderTest: HostUnderTest;
  /** The folder with `out/` in it; the app's own unless a spec serves something else. */
  readonly home: string;
}
/**
 * Playwright's `test` with `driver`, and with `page` as the app's first window. A test tagged `@electron` is skipped where another
 * driver runs; one tagged `@shell` is skipped in the browser.
 */
export declare const test: import("playwright/test").TestType<
  import("playwright/test").PlaywrightTestArgs & import("playwright/test").PlaywrightTestOptions & Fixtures & Options,
  import("playwright/test").PlaywrightWorkerArgs & import("playwright/test").PlaywrightWorkerOptions
>;
