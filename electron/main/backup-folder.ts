import { randomBytes } from "node:crypto";
import { open, readFile, realpath, rm, stat } from "node:fs/promises";
import path from "node:path";
import { type BrowserWindow, dialog } from "electron";
import { z } from "zod";
import { newTurns } from "./in-turn.ts";
import { codeOf, Refusal, reasonOf } from "./refusal.ts";
import { writeWhole } from "./write-whole.ts";

/** Which folder the backups are in. The person names it in a dialog, never the page. */
export interface BackupFolder {
  /**
   * The folder as it is remembered; the default one where none was chosen or what was remembered is damaged. Throws a `Refusal`
   * where it can't be read at this moment: backups that went elsewhere meanwhile would not be found again.
   */
  remembered(): Promise<RememberedFolder>;
  /**
   * Asks for another folder and remembers it; `null` when none was chosen. Throws a `Refusal` for one that can't be written to,
   * or that lies where the library itself is kept.
   */
  choose(window: BrowserWindow): Promise<string | null>;
}

export interface RememberedFolder {
  readonly folder: string;
  /** It is made when it is missing; one that the person chose is not, because its disk may only be unplugged. */
  readonly isDefault: boolean;
}

export interface BackupFolderSetting {
  /** Holds the library; a backup in it would be lost together with it. */
  readonly userData: string;
  /** Asked for only when it is needed, because the system may have none to tell. */
  readonly defaultFolder: () => string;
}

const settingsSchema = z.strictObject({ folder: z.string().refine(path.isAbsolute) });

export function backupFolder({ userData, defaultFolder }: BackupFolderSetting): BackupFolder {
  const settingsFile = path.join(userData, "backups.json");
  const inTurn = newTurns();

  async function remembered(): Promise<RememberedFolder> {
    const chosen = await readChosen(settingsFile);
    const standard = defaultFolder();
    return chosen === null || chosen === standard
      ? { folder: standard, isDefault: true }
      : { folder: chosen, isDefault: false };
  }

  /** Choosing is also the way out where what is remembered can't be read. */
  async function startingFolder(): Promise<string> {
    return (await remembered().catch(() => ({ folder: defaultFolder() }))).folder;
  }

  return {
    remembered: () => inTurn(remembered),
    async choose(window) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: "Choose a folder for backups",
        buttonLabel: "Keep backups here",
        defaultPath: await startingFolder(),
        properties: ["openDirectory", "createDirectory"],
      });
      const [folder] = filePaths;
      if (canceled || folder === undefined) return null;
      await checkFolder(folder, userData);
      try {
        await inTurn(() => writeWhole(settingsFile, JSON.stringify({ folder })));
      } catch (error) {
        throw new Refusal(
          `“${folder}” can't be remembered as the folder for backups, because ${reasonOf(error)}: “${settingsFile}”. Backups go on in the old folder. Make room or rights there, then choose again.`,
        );
      }
      return folder;
    },
  };
}

async function readChosen(settingsFile: string): Promise<string | null> {
  let text: string;
  try {
    text = await readFile(settingsFile, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw new Refusal(
      `Which folder the backups are in can't be read from “${settingsFile}”, because ${reasonOf(error)}. Give the right to read it, then try again; or choose a folder for backups.`,
    );
  }
  try {
    return settingsSchema.parse(JSON.parse(text)).folder;
  } catch {
    return null;
  }
}

async function checkFolder(folder: string, userData: string): Promise<void> {
  try {
    if (await isWithin(userData, folder)) {
      throw new Refusal(
        `“${folder}” is where Variorum keeps the library itself: what destroys one would destroy the other. Choose another folder for backups.`,
      );
    }
    if (!(await stat(folder)).isDirectory()) throw new Refusal(`“${folder}” is not a folder. Choose a folder.`);
    // Rights are told by no question that holds for every system, so a file is made and removed.
    const probe = path.join(folder, `.variorum-${randomBytes(6).toString("hex")}.part`);
    await (await open(probe, "wx")).close();
    await rm(probe);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `Backups can't be kept in “${folder}”, because ${reasonOf(error)}. Choose another folder for backups.`,
    );
  }
}

async function isWithin(outer: string, inner: string): Promise<boolean> {
  const steps = path.relative(await realpath(outer), await realpath(inner));
  return steps === "" || !(steps === ".." || steps.startsWith(`..${path.sep}`) || path.isAbsolute(steps));
}
