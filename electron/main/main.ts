import path from "node:path";
import { app, dialog, session } from "electron";
import type { CommandState, EventChannel, FileContent, Platform } from "#bridge/contract.ts";
import { guardContents } from "./contents-guards.ts";
import { openExternalLink } from "./external-links.ts";
import { openFiles, readChosenFile, saveFile } from "./files.ts";
import { filesAmong } from "./handed-files.ts";
import { answerRequests } from "./ipc.ts";
import { type Journal, journalAt } from "./journal.ts";
import { showMenu } from "./menu.ts";
import { registerAppScheme, serveApp } from "./protocol.ts";
import { Refusal } from "./refusal.ts";
import { guardSession } from "./session-guards.ts";
import { focusWindow, type MainWindow, openMainWindow } from "./window.ts";
import { witnessAt } from "./witness.ts";

const debuggingSwitches = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "remote-allow-origins",
  "inspect",
  "inspect-brk",
];

let main: MainWindow | null = null;
/** Own knowledge, because Electron still calls a page loading while it tells that the page has loaded. */
let isPageReady = false;
let waitingFiles: string[] = [];
let journal: Journal | null = null;
let isQuitting = false;

if (app.isPackaged && debuggingSwitches.some((name) => app.commandLine.hasSwitch(name))) {
  console.error("Variorum doesn't start with debugging switches.");
  app.exit(1);
} else if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
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
  app.on("will-quit", () => void journal?.close());
  void app.whenReady().then(run);
}

function run(): void {
  const userData = app.getPath("userData");
  const witness = witnessAt(path.join(userData, "witness.json"));
  const writtenJournal = journalAt(path.join(userData, "journal.ndjson"));
  journal = writtenJournal;
  guardSession(session.defaultSession);
  serveApp(path.join(app.getAppPath(), "out", "renderer"));
  answerRequests({
    "files:open": (request, window) => openFiles(window, request),
    "files:save": (request, window) => saveFile(window, request),
    "external:open": async (url, window) => {
      await openExternalLink(window, url);
      return null;
    },
    "menu:show": async (commands) => {
      showCommands(commands);
      return null;
    },
    "witness:read": () => witness.read(),
    "witness:write": async (text) => {
      await witness.write(text);
      return null;
    },
    "journal:append": async (line) => {
      await writtenJournal.append(line);
      return null;
    },
    "journal:read": () => writtenJournal.read(),
    "window:closed": async (_nothing, window) => {
      if (main?.window === window) setImmediate(main.closing.finish);
      return null;
    },
  });
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
