import path from "node:path";
import { app, type BrowserWindow } from "electron";
import type { CommandState } from "#bridge/contract.ts";
import { backupFolder } from "./backup-folder.ts";
import { backupsIn } from "./backups.ts";
import { openExternalLink } from "./external-links.ts";
import { openFiles, saveFile } from "./files.ts";
import type { RequestHandlers } from "./ipc.ts";
import { journalAt } from "./journal.ts";
import { makePdf } from "./pdf.ts";
import { codeOf, Refusal, reasonOf } from "./refusal.ts";
import { freeBytes } from "./space.ts";
import { witnessAt } from "./witness.ts";

export interface RequestSetting {
  /** Holds the database, the witness and the journal. */
  readonly userData: string;
  showCommands(commands: readonly CommandState[]): void;
  /** The page of this window has written all that it has to write. */
  finishClosing(window: BrowserWindow): void;
}

export interface Served {
  readonly handlers: RequestHandlers;
  /** Resolves when every file that was being written is whole. */
  settle(): Promise<void>;
}

/** What main does for the page. */
export function makeRequestHandlers({ userData, showCommands, finishClosing }: RequestSetting): Served {
  const witness = witnessAt(path.join(userData, "witness.json"));
  const journal = journalAt(path.join(userData, "journal.ndjson"));
  const folder = backupFolder({
    userData,
    defaultFolder: () => path.join(app.getPath("documents"), "Variorum backups"),
  });
  const backups = backupsIn(folder);

  /** Runs a write beside the database, and says where there was no room or no right for it. */
  async function writeBeside(work: Promise<void>): Promise<null> {
    try {
      await work;
    } catch (error) {
      if (codeOf(error) === "") throw error;
      throw new Refusal(
        `Nothing can be written to “${userData}”, because ${reasonOf(error)}. Your changes stay on screen. Make room or give the right there, and they are saved.`,
      );
    }
    return null;
  }

  return {
    handlers: {
      "files:open": (request, window) => openFiles(window, request),
      "files:save": (request, window) => saveFile(window, request),
      "external:open": (url, window) => nothing(openExternalLink(window, url)),
      "menu:show": async (commands) => {
        showCommands(commands);
        return null;
      },
      "witness:read": () => witness.read(),
      "witness:write": (text) => writeBeside(witness.write(text)),
      "journal:append": (line) => writeBeside(journal.append(line)),
      "journal:read": () => journal.read(),
      "journal:replace-head": (head) => writeBeside(journal.replaceHead(head)),
      "space:read": async () => ({
        free: await freeBytes(userData),
        journal: await journal.size().catch(() => null),
      }),
      "backups:folder": () => backups.folder(),
      "backups:choose-folder": (_nothing, window) => folder.choose(window),
      "backups:list": () => backups.list(),
      "backups:write": (file) => nothing(backups.write(file)),
      "backups:read": (name) => backups.read(name),
      "backups:remove": (name) => nothing(backups.remove(name)),
      "output:pdf": (_nothing, window) => makePdf(window),
      "window:closed": async (_nothing, window) => {
        finishClosing(window);
        return null;
      },
    },
    async settle() {
      await Promise.allSettled([journal.close(), witness.read(), backups.settle()]);
    },
  };
}

async function nothing(work: Promise<void>): Promise<null> {
  await work;
  return null;
}
