/** Switches for a Chromium that runs anywhere and keeps quiet; without a sandbox only for root, where there can't be one. */
export declare const chromiumArgs: readonly string[];
/** `CHROMIUM_PATH`, else an installed one, else Playwright's own. Throws with one sentence if there is none. */
export declare function findChromium(): string;
