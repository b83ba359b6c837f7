import { contextBridge, ipcRenderer } from "electron";
import {
  type Answer,
  bridgeName,
  type EventChannel,
  type FileContent,
  type HostBridge,
  type Platform,
  type RequestChannel,
  type Requests,
} from "#bridge/contract.ts";

let hearCommand: ((id: string) => void) | null = null;
let hearFile: ((file: FileContent) => void) | null = null;
let hearClosing: (() => void) | null = null;
const unheardFiles: FileContent[] = [];

function ask<C extends RequestChannel>(
  channel: C,
  ...argument: Requests[C]["argument"] extends undefined ? [] : [Requests[C]["argument"]]
): Promise<Answer<Requests[C]["value"]>> {
  return ipcRenderer.invoke(channel, ...argument) as Promise<Answer<Requests[C]["value"]>>;
}

/** Hands on only the value: the event object would give the page `sender` and with it every channel. */
function hear<T>(channel: EventChannel, listener: (value: T) => void): void {
  ipcRenderer.on(channel, (_event, value: T) => listener(value));
}

hear<string>("menu:command", (id) => hearCommand?.(id));
hear<FileContent>("files:handed", (file) => {
  if (hearFile) hearFile(file);
  else unheardFiles.push(file);
});
hear<undefined>("window:closing", () => {
  if (hearClosing) hearClosing();
  else void ask("window:closed");
});

const bridge: HostBridge = {
  platform: platform(),
  openFiles: (request) => ask("files:open", request),
  saveFile: (request) => ask("files:save", request),
  openExternal: (url) => ask("external:open", url),
  showCommands: (commands) => ask("menu:show", commands),
  readWitness: () => ask("witness:read"),
  writeWitness: (witness) => ask("witness:write", witness),
  appendJournal: (line) => ask("journal:append", line),
  readJournal: () => ask("journal:read"),
  replaceJournalHead: (head) => ask("journal:replace-head", head),
  readSpace: () => ask("space:read"),
  backupFolder: () => ask("backups:folder"),
  chooseBackupFolder: () => ask("backups:choose-folder"),
  listBackups: () => ask("backups:list"),
  writeBackup: (file) => ask("backups:write", file),
  readBackup: (name) => ask("backups:read", name),
  removeBackup: (name) => ask("backups:remove", name),
  makePdf: () => ask("output:pdf"),
  finishClosing: () => ask("window:closed"),
  onCommand: (listener) => {
    hearCommand = listener;
  },
  onFile: (listener) => {
    hearFile = listener;
    for (const file of unheardFiles.splice(0)) listener(file);
  },
  onClosing: (listener) => {
    hearClosing = listener;
  },
};

contextBridge.exposeInMainWorld(bridgeName, Object.freeze(bridge));

function platform(): Platform {
  if (process.platform === "darwin") return "mac";
  return process.platform === "win32" ? "windows" : "linux";
}
