import type { BrowserContext, Page, Route } from "playwright";
import { toMainAddress, toPageAddress } from "./address.ts";
import type { FakeContents } from "./fake-contents.ts";
import { answerByProtocol, defaultSession, isPermitted, mayPass, report } from "./host-services.ts";
import { preventable } from "./strict.ts";

const pageOrigin = new URL(toPageAddress("app://bundle/")).origin;

/** Puts main's guards between the pages and everything they ask for. `contentsOf` is `null` for pages that main didn't open. */
export async function guardPages(
  context: BrowserContext,
  contentsOf: (page: Page) => FakeContents | null,
): Promise<void> {
  await context.route("**/*", (route) => answer(route, contentsOf).catch(() => undefined));
  context.on("page", async (page) => {
    const opener = await page.opener();
    const contents = opener && contentsOf(opener);
    if (contents && !contents.mayOpen(toMainAddress(page.url()))) await page.close();
  });
}

/** The page gets what main's permission check allows, and nothing else. */
export async function grantPermitted(context: BrowserContext): Promise<void> {
  const isAllowed = isPermitted("clipboard-sanitized-write", "app://bundle/");
  await context.grantPermissions(isAllowed ? ["clipboard-write"] : [], { origin: pageOrigin });
}

/** Downloads are told to the session, which may cancel them. */
export function guardDownloads(page: Page): void {
  page.on("download", (download) => {
    const event = preventable({});
    defaultSession.emit("will-download", event);
    report({ kind: "download", wasStopped: event.isPrevented });
    if (event.isPrevented) void download.cancel();
  });
}

async function answer(route: Route, contentsOf: (page: Page) => FakeContents | null): Promise<void> {
  const request = route.request();
  const url = request.url();
  if (request.isNavigationRequest()) {
    const frame = request.frame();
    const contents = contentsOf(frame.page());
    // Main's own loading is not announced, and neither is a reload of where the page already is.
    if (!contents || (isForeign(url) && isStopped(contents, url, frame.parentFrame() === null)))
      return route.abort("aborted");
  }
  if (isForeign(url)) return (await mayPass(url)) ? route.continue() : route.abort("blockedbyclient");
  const response = await answerByProtocol(request.method(), toMainAddress(url));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function isForeign(url: string): boolean {
  return !url.startsWith(`${pageOrigin}/`);
}

function isStopped(contents: FakeContents, url: string, isMainFrame: boolean): boolean {
  const names = isMainFrame ? ["will-frame-navigate", "will-navigate"] : ["will-frame-navigate"];
  return names.some((name) => {
    const event = preventable({ url: toMainAddress(url), isMainFrame });
    contents.emit(name, event);
    return event.isPrevented;
  });
}
