import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { chromiumFlags, ensureChromium } from "#build/scripts/find-chromium.mjs";
import type { Driver, DriverSetting } from "./driver.ts";
import { netLogSwitches } from "./net-log.ts";
import { browserPid, killTree, waitFor } from "./processes.ts";
import { savedFile } from "./saved-file.ts";
import type { FromStandIn, StandInSetting, ToStandIn } from "./stand-in/messages.ts";

interface Running {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly chromiumPid: number;
  readonly page: Page;
}

/** The built main and preload in a process of their own, over Chromium instead of Electron. `program` is the built stand-in. */
export async function standInDriver(setting: DriverSetting & { readonly program: string }): Promise<Driver> {
  const profile = path.join(setting.folder, "profile");
  const userData = path.join(setting.folder, "user-data");
  const filesFolder = path.join(setting.folder, "files");
  for (const folder of [profile, userData, filesFolder]) mkdirSync(folder, { recursive: true });
  const complaints: string[] = [];
  const opened: string[] = [];
  const requests: string[] = [];
  const questions: string[] = [];
  const downloads: ("stopped" | "let through")[] = [];
  let running: Running | null = null;

  async function launch(files: readonly string[] = []): Promise<Page> {
    const forChild: StandInSetting = {
      home: setting.home,
      profile,
      userData,
      documents: filesFolder,
      chromium: ensureChromium(),
      chromiumArgs: [...chromiumFlags(), "--window-size=1440,900", ...netLogSwitches(setting.netLogs)],
      args: files,
    };
    const child = fork(setting.program, [JSON.stringify(forChild)], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
    let endpoint: string | null = null;
    child.stderr?.on("data", (data) => complaints.push(`main: ${data}`));
    child.on("message", (message: FromStandIn) => {
      if (message.kind === "ready") endpoint = message.endpoint;
      else if (message.kind === "opened") opened.push(message.url);
      else if (message.kind === "question") questions.push(message.text);
      else if (message.kind === "download") downloads.push(message.wasStopped ? "stopped" : "let through");
      else if (message.kind === "request") requests.push(message.url);
      else if (message.kind === "complaint") complaints.push(message.text);
    });
    const address = await waitFor("the stand-in", () => {
      if (child.exitCode !== null) throw new Error(`The stand-in ended at once. ${complaints.join("\n")}`);
      return endpoint;
    });
    const browser = await chromium.connectOverCDP(address);
    const page = await waitFor("the app's page", () =>
      browser
        .contexts()[0]
        ?.pages()
        .find((open) => open.url().startsWith("https://bundle.app.invalid/")),
    );
    await page.waitForLoadState();
    running = { child, browser, chromiumPid: await browserPid(browser), page };
    return page;
  }

  function current(): Running {
    if (!running) throw new Error("The app is not running.");
    return running;
  }

  async function tell(message: ToStandIn): Promise<void> {
    const { child } = current();
    const answered = new Promise<void>((resolve) => {
      const listen = (answer: FromStandIn) => {
        if (answer.kind !== "done") return;
        child.off("message", listen);
        resolve();
      };
      child.on("message", listen);
    });
    child.send(message);
    await answered;
  }

  async function close(): Promise<void> {
    if (!running) return;
    const { child, browser } = running;
    const ended = child.exitCode === null ? once(child, "exit") : undefined;
    await tell({ kind: "close" });
    await ended;
    await browser.close().catch(() => undefined);
    running = null;
  }

  await launch();
  return {
    name: "stand-in",
    hasNativeDialogs: true,
    filesFolder,
    userData,
    firstWindow: async () => current().page,
    stubDialog: (kind, answer) => tell({ kind: "stub", dialog: kind, answer }),
    savedFile,
    requests: () => [...requests],
    questions: async () => [...questions],
    downloads: async () => [...downloads],
    windowPreferences: () => Promise.reject(new Error("The stand-in's pages have the settings of a browser.")),
    openedExternally: async () => [...opened],
    chooseFromMenu: (id) => tell({ kind: "menu", id }),
    async kill9() {
      const { child, browser, chromiumPid } = current();
      const ended = once(child, "exit");
      // The child first: Chromium's end would otherwise give it a moment to tidy up.
      child.kill("SIGKILL");
      killTree(chromiumPid);
      await ended;
      await browser.close().catch(() => undefined);
      running = null;
    },
    async relaunch(files) {
      await close();
      return launch(files);
    },
    close,
    takeComplaints: () => complaints.splice(0),
  };
}
