import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { app, dialog, session } from "electron";
import type { CommandState, EventChannel, FileContent, Platform } from "#bridge/contract.ts";
import { guardContents } from "./contents-guards.ts";
import { readChosenFile } from "./files.ts";
import { filesAmong } from "./handed-files.ts";
import { answerRequests } from "./ipc.ts";
import { showMenu } from "./menu.ts";
import { registerAppScheme, serveApp } from "./protocol.ts";
import { Refusal } from "./refusal.ts";
import { makeRequestHandlers, type Served } from "./request-handlers.ts";
import { guardSession } from "./session-guards.ts";
import { focusWindow, type MainWindow, openMainWindow } from "./window.ts";

const debuggingSwitches = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-debugging-address",
  "remote-allow-origins",
  "inspect",
  "inspect-brk",
  "inspect-wait",
  "inspect-port",
];

/** How long quitting waits for files that are being written, in ms. */
const settlePatience = 3000;

let main: MainWindow | null = null;
/** Own knowledge, because Electron still calls a page loading while it tells that the page has loaded. */
let isPageReady = false;
let waitingFiles: string[] = [];
let served: Served | null = null;
let isQuitting = false;
let hasSettled = false;

if (app.isPackaged && debuggingSwitches.some((name) => app.commandLine.hasSwitch(name))) {
  console.error("Variorum doesn't start with debugging switches.");
  app.exit(1);
} else if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  app.enableSandbox();
  registerAppScheme();
  waitingFiles = [...filesAmong(process.argv, process.cwd())];
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
  app.on("second-instance", (_event, args, workingFolder) => {
    if (main) focusWindow(main.window);
    else openWindow();
    handOver(filesAmong(args, workingFolder));
  });
  app.on("open-file", (event, file) => {
    event.preventDefault();
    openWindow();
    handOver([file]);
  });
  app.on("before-quit", () => {
    isQuitting = true;
  });
  app.on("window-all-closed", () => {
    // Holding the window open for its last write also stopped the quitting, so it is taken up again here.
    if (isQuitting || process.platform !== "darwin") app.quit();
  });
  app.on("activate", () => {
    if (!main) openWindow();
  });
  app.on("will-quit", (event) => {
    if (!served || hasSettled) return;
    event.preventDefault();
    // A disk that hangs must not keep the app: each file is whole without the rest of its write, too.
    void Promise.race([served.settle(), setTimeout(settlePatience)]).then(() => {
      hasSettled = true;
      app.quit();
    });
  });
  void app.whenReady().then(run);
}

function run(): void {
  guardSession(session.defaultSession);
  serveApp(path.join(app.getAppPath(), "out", "renderer"));
  served = makeRequestHandlers({
    userData: app.getPath("userData"),
    showCommands,
    finishClosing: (window) => {
      if (main?.window === window) setImmediate(main.closing.finish);
    },
  });
  answerRequests(served.handlers);
  showCommands([]);
  openWindow();
}

function openWindow(): void {
  if (!app.isReady() || main) return;
  main = openMainWindow({
    preload: path.join(app.getAppPath(), "out", "preload", "preload.cjs"),
    stateFile: path.join(app.getPath("userData"), "window.json"),
    hasDevTools: !app.isPackaged,
    // Who wants to keep working has given up quitting, too.
    onKept: () => {
      isQuitting = false;
    },
  });
  main.window.on("closed", () => {
    main = null;
    isPageReady = false;
    showCommands([]);
  });
  const { webContents } = main.window;
  webContents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) isPageReady = false;
  });
  webContents.on("render-process-gone", () => {
    isPageReady = false;
  });
  webContents.on("did-finish-load", () => {
    isPageReady = true;
    const files = waitingFiles;
    waitingFiles = [];
    handOver(files);
  });
}

function showCommands(commands: readonly CommandState[]): void {
  showMenu(commands, { platform: platform(), hasDevTools: !app.isPackaged, choose: (id) => tell("menu:command", id) });
}

/** Files that the system handed over go to the page as bytes; until there is a page they wait. */
function handOver(files: readonly string[]): void {
  if (!isPageReady) {
    waitingFiles.push(...files);
    return;
  }
  for (const file of files) {
    readChosenFile(file).then(
      (content) => tell("files:handed", content),
      (error: unknown) => dialog.showErrorBox("Variorum", error instanceof Refusal ? error.message : String(error)),
    );
  }
}

function tell(channel: EventChannel, value: string | FileContent): void {
  main?.window.webContents.send(channel, value);
}

function platform(): Platform {
  if (process.platform === "darwin") return "mac";
  return process.platform === "win32" ? "windows" : "linux";
}
