import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";
import { chromiumFlags, ensureChromium } from "#build/scripts/find-chromium.mjs";
import type { DialogAnswers, Driver, DriverSetting } from "./driver.ts";
import { netLogSwitches } from "./net-log.ts";
import { browserPid, collectComplaints, collectRequests, killTree, waitFor } from "./processes.ts";
import { savedFile } from "./saved-file.ts";

const startScript = path.resolve("build/scripts/start.mjs");
const firstPort = 17900;
const ports = 100;

/** The real browser host, served by the real start script, in a Chromium with a profile of its own. */
export async function browserDriver(setting: DriverSetting): Promise<Driver> {
  const profile = path.join(setting.folder, "profile");
  const filesFolder = path.join(setting.folder, "files");
  for (const folder of [profile, filesFolder]) mkdirSync(folder, { recursive: true });
  const complaints: string[] = [];
  const opened: string[] = [];
  const requests: string[] = [];
  const toOpen: DialogAnswers["open"][] = [];
  const toSave: DialogAnswers["save"][] = [];
  let port = firstPort + (process.pid % ports);
  let server: ChildProcess | null = null;
  let context: BrowserContext | null = null;
  let page: Page | null = null;

  async function launch(): Promise<Page> {
    for (let tries = 0; server === null; tries += 1) {
      server = await startServer(path.join(setting.home, "out/renderer"), port);
      if (server) break;
      if (tries === ports) throw new Error("No port is free for the browser host.");
      port = firstPort + ((port - firstPort + 1) % ports);
    }
    const address = `http://127.0.0.1:${port}/`;
    context = await chromium.launchPersistentContext(profile, {
      executablePath: ensureChromium(),
      args: [...chromiumFlags(), ...netLogSwitches(setting.netLogs)],
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
    });
    await context.route(
      (url) => url.origin !== new URL(address).origin && /^https?:/.test(url.protocol),
      async (route) => {
        if (route.request().isNavigationRequest()) opened.push(route.request().url());
        await route.abort();
      },
    );
    page = context.pages()[0] ?? (await context.newPage());
    collectComplaints(page, complaints);
    collectRequests(page, requests);
    page.on("filechooser", (chooser) => {
      const files = toOpen.shift();
      if (files === undefined) complaints.push("a file was asked for, and nobody answered");
      else void chooser.setFiles([...files]);
    });
    page.on("download", (download) => {
      const file = toSave.shift();
      if (file === undefined) complaints.push("a file was saved, and nobody said where");
      else void (file === null ? download.cancel() : download.saveAs(file));
    });
    await page.goto(address);
    return page;
  }

  async function close(): Promise<void> {
    // Runs the page's own farewell, as closing a tab does.
    if (page && !page.isClosed()) await page.goto("about:blank").catch(() => undefined);
    await context?.close().catch(() => undefined);
    context = null;
    page = null;
    if (server) {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
      server = null;
    }
  }

  async function kill9(): Promise<void> {
    const browser = context?.browser();
    if (!browser) throw new Error("The app is not running.");
    const pid = await browserPid(browser);
    const gone = context ? new Promise((resolve) => context?.once("close", resolve)) : undefined;
    killTree(pid);
    if (server?.pid) process.kill(server.pid, "SIGKILL");
    await gone;
    server = null;
    context = null;
    page = null;
  }

  function current(): Page {
    if (!page) throw new Error("The app is not running.");
    return page;
  }

  await launch();
  return {
    name: "browser",
    hasNativeDialogs: false,
    filesFolder,
    userData: profile,
    firstWindow: async () => current(),
    async stubDialog<K extends keyof DialogAnswers>(kind: K, answer: DialogAnswers[K]) {
      if (kind === "message") throw new Error("In a browser questions stand in the page: answer them there.");
      if (kind === "open") toOpen.push(answer as DialogAnswers["open"]);
      else toSave.push(answer as DialogAnswers["save"]);
    },
    savedFile,
    requests: () => [...requests],
    questions: async () => [],
    downloads: async () => [],
    windowPreferences: () => Promise.reject(new Error("A browser has no windows of the shell's.")),
    openedExternally: async () => [...opened],
    chooseFromMenu: () => Promise.reject(new Error("A browser has no native menu.")),
    kill9,
    async relaunch() {
      await close();
      return launch();
    },
    close,
    takeComplaints: () => complaints.splice(0),
  };
}

/** `null` if the port belongs to somebody else. */
async function startServer(root: string, port: number): Promise<ChildProcess | null> {
  const child = spawn(process.execPath, [startScript, "--browser", "--serve", root, "--port", String(port)], {
    env: { ...process.env, BROWSER: "none" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.on("data", (data) => {
    said += data;
  });
  const isOurs = await waitFor("the browser host", () => {
    if (said.includes("is open at")) return true;
    return child.exitCode !== null || said.includes("already open") ? false : null;
  });
  return isOurs ? child : null;
}
