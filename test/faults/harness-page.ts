import path from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";
import { readServedFile, toServedFile } from "#build/host/served-file.mjs";
import { chromiumFlags, ensureChromium } from "#build/scripts/find-chromium.mjs";
import policy from "#electron/main/page-policy.json";
import { browserPid, killTree } from "#test/e2e/drivers/processes.ts";
import type { Told } from "./page/messages.ts";

/** The harness page in a Chromium of its own, over a profile that outlives it. */
export interface HarnessWindow {
  readonly page: Page;
  /** SIGKILL for the whole browser; resolves when it is gone, also where it was before. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const origin = "https://library.faults.invalid";
const contentTypes: Readonly<Record<string, string>> = policy.contentTypes;

/**
 * @param folder where the built page lies.
 * @param hear what the page tells; what it told before it was killed.
 */
export async function openHarness(
  folder: string,
  profile: string,
  hear: (told: Told) => void = () => undefined,
): Promise<HarnessWindow> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: chromiumFlags(),
  });
  await serveHarness(context, folder, hear);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${origin}/`);
  const browser = context.browser();
  if (browser === null) throw new Error("The browser ended at once.");
  const pid = await browserPid(browser);
  const gone = new Promise((resolve) => context.once("close", resolve));
  return {
    page,
    async kill() {
      killTree(pid);
      await gone;
    },
    close: () => context.close(),
  };
}

/** Serves the page to every window of a browser, with the app's own security policy. Nothing else is reached. */
export async function serveHarness(
  context: BrowserContext,
  folder: string,
  hear: (told: Told) => void = () => undefined,
): Promise<void> {
  await context.exposeBinding("tell", (_source, told: string) => hear(JSON.parse(told) as Told));
  await context.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = toServedFile(folder, pathname);
    const body = file === null ? null : await readServedFile(folder, file);
    if (file === null || body === null) return route.fulfill({ status: 404, body: "" });
    const contentType = contentTypes[path.extname(file)] ?? "application/octet-stream";
    return route.fulfill({ body, headers: { ...policy.headers, "Content-Type": contentType } });
  });
}
