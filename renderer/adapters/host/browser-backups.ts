import { BackupFailed, type BackupStore, backupNamePattern, type StoredBackup } from "#core/index.ts";
import { OriginFileFailed, type OriginFiles } from "../origin-files/origin-files.ts";
import { originFaults } from "../origin-files/origin-messages.ts";
import { demandKeepable } from "./backup-size.ts";

const firstLineLimit = 4096;
const place = { label: "This browser’s own storage", isOutsideProfile: false, canChoose: false } as const;

/** Keeps backups in the origin private file system: a browser may write nowhere else unasked. A lost profile takes them along. */
export function browserBackups(files: OriginFiles, folderName = "backups"): BackupStore {
  return {
    place: async () => {
      await tryTo("The backups", "reached", () => navigator.storage.getDirectory());
      return place;
    },
    list: () => tryTo("The backups", "read", () => listIn(folderName)),
    write: (name, bytes) =>
      tryTo(`The backup “${name}”`, "written", async () => {
        demandName(name);
        demandKeepable(bytes);
        await files.ask({ kind: "write new", folder: folderName, fileName: name, bytes });
      }),
    read: (name) =>
      tryTo(`The backup “${name}”`, "read", async () => {
        const folder = await folderOf(folderName);
        return new Uint8Array(await (await (await folder.getFileHandle(demandName(name))).getFile()).arrayBuffer());
      }),
    remove: (name) =>
      tryTo(`The backup “${name}”`, "taken away", async () => {
        await (await folderOf(folderName)).removeEntry(demandName(name));
      }),
    choosePlace: async () => null,
  };
}

async function listIn(folderName: string): Promise<readonly StoredBackup[]> {
  const backups: StoredBackup[] = [];
  for await (const [name, handle] of (await folderOf(folderName)).entries()) {
    if (handle.kind !== "file" || !backupNamePattern.test(name)) continue;
    const file = await (handle as FileSystemFileHandle).getFile();
    backups.push({ name, size: file.size, firstLine: await firstLineOf(file) });
  }
  return backups;
}

async function firstLineOf(file: File): Promise<string> {
  // No character takes more than three bytes for each UTF-16 unit.
  const [line = ""] = (await file.slice(0, firstLineLimit * 3).text()).split("\n", 1);
  return line.slice(0, firstLineLimit);
}

async function folderOf(folderName: string): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
}

function demandName(name: string): string {
  if (backupNamePattern.test(name)) return name;
  throw new BackupFailed(`A backup can't be called “${name}”. Nothing was changed.`);
}

/** @param what begins a sentence, and @param done ends “can't be”. */
async function tryTo<T>(what: string, done: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupFailed) throw error;
    throw new BackupFailed(sentenceFor(what, done, faultIn(error)), { cause: error });
  }
}

function sentenceFor(what: string, done: string, fault: string): string {
  switch (fault) {
    case "QuotaExceededError":
      return `${what} can't be ${done}: there is no room left in this browser’s storage. Free some space on this disk, or download a backup.`;
    case "NotFoundError":
      return `${what} is not in this browser’s storage any more. Choose another one.`;
    case originFaults.exists:
      return `${what} is there already and was left as it is. Try again in a moment.`;
    case originFaults.differs:
      return `${what} did not come back as it was written, so it was taken away. Try again, or download a backup.`;
    default:
      return `${what} can't be ${done} in this browser’s storage (${fault}). Try again; if it lasts, download a backup.`;
  }
}

function faultIn(error: unknown): string {
  if (error instanceof OriginFileFailed) return error.fault;
  return error instanceof Error || error instanceof DOMException ? error.name : "unknown";
}
