import { EventEmitter } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import Module from "node:module";
import path from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright";
import type { FakeContents } from "./fake-contents.ts";
import { FakeWindow, type WindowOwner } from "./fake-window.ts";
import * as services from "./host-services.ts";
import type { StandInSetting, ToStandIn } from "./messages.ts";
import { grantPermitted, guardDownloads, guardPages } from "./routes.ts";
import { preventable, strict } from "./strict.ts";

// A process that runs the built main as Electron would, over Chromium. Started by the stand-in driver and killed with it.

const setting = JSON.parse(process.argv[2] ?? "") as StandInSetting;
process.argv = [process.execPath, setting.home, ...setting.args];

const windows = new Set<FakeWindow>();
const pages = new WeakMap<Page, FakeContents>();
let isReady = false;
let isQuitting = false;
let isClosingAll = false;

const context = launch();
const owner: WindowOwner = {
  context,
  hasOpened(window) {
    windows.add(window);
    void context.then(grantPermitted);
    app.emit("web-contents-created", {}, window.webContents);
    void window.webContents.page.then((page) => {
      pages.set(page, window.webContents);
      guardDownloads(page);
    });
  },
  hasClosed(window) {
    windows.delete(window);
    if (windows.size === 0) {
      // As Electron has it: not for windows that quitting closes.
      if (!isClosingAll) app.emit("window-all-closed");
    } else void window.webContents.page.then((page) => page.close());
  },
};

const app = strict(
  "app",
  Object.assign(new EventEmitter(), {
    isPackaged: false,
    commandLine: strict("commandLine", { hasSwitch: () => false }),
    requestSingleInstanceLock: () => true,
    enableSandbox() {
      if (isReady) throw new Error("app.enableSandbox() can only be called before app is ready");
    },
    isReady: () => isReady,
    whenReady: () => context.then(() => undefined),
    getAppPath: () => setting.home,
    getPath(name: string) {
      if (name === "userData") return setting.userData;
      if (name === "documents") return setting.documents;
      throw new Error(`The stand-in has no folder “${name}”.`);
    },
    quit() {
      if (isQuitting) return;
      app.emit("before-quit", preventable({}));
      isClosingAll = true;
      for (const window of windows) window.close();
      isClosingAll = false;
      if (windows.size > 0) return;
      const event = preventable({});
      isQuitting = true;
      app.emit("will-quit", event);
      if (event.isPrevented) isQuitting = false;
      else void end();
    },
    exit: (code: number) => process.exit(code),
  }),
);

const BrowserWindow = Object.assign(
  class extends FakeWindow {
    constructor(options: ConstructorParameters<typeof FakeWindow>[1]) {
      super(owner, options);
    }
  },
  {
    fromWebContents: (contents: FakeContents) => [...windows].find((window) => window.webContents === contents) ?? null,
  },
);

const electron = strict("electron", {
  app,
  BrowserWindow,
  dialog: services.dialog,
  ipcMain: services.ipcMain,
  Menu: services.Menu,
  protocol: services.protocol,
  screen: services.screen,
  session: strict("session", { defaultSession: services.defaultSession }),
  shell: services.shell,
});

/** Chromium with an open door for the driver, which drives the same page from its own process. */
async function launch(): Promise<BrowserContext> {
  rmSync(path.join(setting.profile, "DevToolsActivePort"), { force: true });
  const opened = await chromium.launchPersistentContext(setting.profile, {
    executablePath: setting.chromium,
    args: [...setting.chromiumArgs, "--remote-debugging-port=0"],
    viewport: null,
    serviceWorkers: "block",
  });
  await guardPages(opened, (page) => pages.get(page) ?? null);
  isReady = true;
  opened.on("close", () => process.exit(isQuitting ? 0 : 1));
  return opened;
}

async function end(): Promise<void> {
  if (!isQuitting) return;
  await (await context).close();
  process.exit(0);
}

async function take(message: ToStandIn): Promise<void> {
  if (message.kind === "stub") services.stubDialog(message.dialog, message.answer);
  else if (message.kind === "menu") await services.chooseFromMenu(message.id);
  else for (const window of windows) window.close();
  services.report({ kind: "done" });
}

process.on("message", (message: ToStandIn) => void take(message));
process.on("disconnect", () => process.exit(1));

const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === "electron" ? electron : load(request, ...rest));
loader._load(path.join(setting.home, "out/main/main.cjs"), null, true);

await context;
const [port] = readFileSync(path.join(setting.profile, "DevToolsActivePort"), "utf8").split("\n");
services.report({ kind: "ready", endpoint: `http://127.0.0.1:${port}` });
