import { spawnSync } from "node:child_process";
import type { Browser, Page } from "playwright";

/** SIGKILL for a process and everything it started (it must lead its own group where there are groups). */
export function killTree(pid: number): void {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"]);
    return;
  }
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, "SIGKILL");
    } catch {
      // Already gone.
    }
  }
}

/** The process id of a browser that is connected. */
export async function browserPid(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const pid = processInfo.find((entry) => entry.type === "browser")?.id;
  if (pid === undefined) throw new Error("The browser doesn't tell its process id.");
  return pid;
}

/** Collects what a page complains of: console errors (violations of the security policy are among them) and uncaught errors. */
export function collectComplaints(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
}

/** Collects every address that a page and its workers ask for, whether it is answered or not. */
export function collectRequests(page: Page, requests: string[]): void {
  page.on("request", (request) => requests.push(request.url()));
  page.on("websocket", (socket) => requests.push(socket.url()));
}

/** Polls until `find` gives something; rejects with `what` after `limit` ms. */
export async function waitFor<T>(
  what: string,
  find: () => T | null | undefined | Promise<T | null | undefined>,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await find();
    if (found !== null && found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
