import type { Dirent } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { FileContent, StoredBackup } from "#bridge/contract.ts";
import { backupName, describeBackup, holdsBytes, isThere, openBackup } from "./backup-file.ts";
import type { BackupFolder } from "./backup-folder.ts";
import { backupTooLarge, largestBackup } from "./files.ts";
import { newTurns } from "./in-turn.ts";
import { codeOf, Refusal, reasonOf } from "./refusal.ts";
import { flushFolder, removeLeftovers, writeWhole } from "./write-whole.ts";

/** The backup files in their folder. Calls are served one after another. What can't be done is a `Refusal` that says what, where and what to do. */
export interface Backups {
  /** The folder's absolute path, even before the default one is made. Rejects where it can't be reached. */
  folder(): Promise<string>;
  /** Every file that is a backup by its name, in no order. Links and folders are none. */
  list(): Promise<readonly StoredBackup[]>;
  /** Writes a new backup whole or not at all, then reads it back and compares. A name that is taken is refused. */
  write(file: FileContent): Promise<void>;
  read(name: string): Promise<Uint8Array>;
  /** Without a word when it is gone already. */
  remove(name: string): Promise<void>;
  /** Resolves when everything asked before has been done. */
  settle(): Promise<void>;
}

/** Another computer may share the folder and be writing at this moment. In ms. */
const leftoverAge = 60 * 60 * 1000;

interface Reached {
  readonly folder: string;
  /** The default folder, before anybody has needed it. */
  readonly isMissing: boolean;
}

export function backupsIn({ remembered }: Pick<BackupFolder, "remembered">): Backups {
  const inTurn = newTurns();

  async function reach(): Promise<Reached> {
    const { folder, isDefault } = await remembered();
    const what = `The folder for backups, “${folder}”, can't be reached`;
    const advice = "Connect the disk that it is on, or choose another folder for backups.";
    try {
      if ((await stat(folder)).isDirectory()) return { folder, isMissing: false };
    } catch (error) {
      if (isDefault && codeOf(error) === "ENOENT") return { folder, isMissing: true };
      throw new Refusal(`${what}, because ${reasonOf(error)}. ${advice}`);
    }
    throw new Refusal(`${what}, because it is not a folder. ${advice}`);
  }

  async function list(): Promise<readonly StoredBackup[]> {
    const { folder, isMissing } = await reach();
    if (isMissing) return [];
    let entries: readonly Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      throw new Refusal(
        `The folder for backups, “${folder}”, can't be read, because ${reasonOf(error)}. Try again, or choose another folder for backups.`,
      );
    }
    const found: StoredBackup[] = [];
    for (const entry of entries) {
      if (!entry.isFile() || !backupName.test(entry.name)) continue;
      const backup = await describeBackup(path.join(folder, entry.name));
      if (backup) found.push(backup);
    }
    return found;
  }

  async function write({ name, bytes }: FileContent): Promise<void> {
    checkName(name);
    if (bytes.byteLength > largestBackup) throw new Refusal(backupTooLarge);
    const { folder, isMissing } = await reach();
    const file = path.join(folder, name);
    const what = `The backup was not written to “${folder}”`;
    let isOurs = false;
    try {
      if (isMissing) await makeFolder(folder);
      await removeLeftovers(folder, (left) => backupName.test(left), leftoverAge);
      if (await isThere(file))
        throw new Refusal(`${what}: “${name}” is there already, and was left as it is. Back up again.`);
      await writeWhole(file, bytes);
      isOurs = true;
      if (await holdsBytes(file, bytes)) return;
      throw new Refusal(
        `${what}: it was read back other than it was written, and so removed again. The disk may be failing: choose another folder for backups.`,
      );
    } catch (error) {
      if (isOurs) await removeFile(file).catch(() => undefined);
      throw error instanceof Refusal ? error : new Refusal(`${what}, because ${reasonOf(error)}. ${adviceOn(error)}`);
    }
  }

  async function read(name: string): Promise<Uint8Array> {
    checkName(name);
    const { folder } = await reach();
    const what = `The backup “${name}” in “${folder}” can't be read`;
    try {
      const handle = await openBackup(path.join(folder, name));
      try {
        if ((await handle.stat()).size <= largestBackup) return new Uint8Array(await handle.readFile());
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal(`${what}, because ${reasonOf(error)}. Try again, or choose another backup.`);
    }
    throw new Refusal(`${what}, because it is larger than ${largestBackup / 1024 / 1024} MB. Choose another backup.`);
  }

  async function remove(name: string): Promise<void> {
    checkName(name);
    const { folder } = await reach();
    const file = path.join(folder, name);
    try {
      if (await isThere(file)) await removeFile(file);
    } catch (error) {
      throw new Refusal(
        `The backup “${name}” in “${folder}” can't be removed, because ${reasonOf(error)}. Try again, or remove it yourself.`,
      );
    }
  }

  return {
    folder: () => inTurn(async () => (await reach()).folder),
    list: () => inTurn(list),
    write: (file) => inTurn(() => write(file)),
    read: (name) => inTurn(() => read(name)),
    remove: (name) => inTurn(() => remove(name)),
    settle: () => inTurn(async () => undefined),
  };
}

function checkName(name: string): void {
  if (!backupName.test(name)) throw new Refusal("No backup can be called that. Nothing was touched.");
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await flushFolder(path.dirname(folder));
}

/** Takes away a file or a link, but no folder. */
async function removeFile(file: string): Promise<void> {
  await rm(file);
  await flushFolder(path.dirname(file));
}

function adviceOn(error: unknown): string {
  const isFull = ["ENOSPC", "EDQUOT"].includes(codeOf(error));
  return `${isFull ? "Make room there" : "Try again"}, or choose another folder for backups.`;
}
