import { constants, type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import { app, type BrowserWindow, dialog, type FileFilter } from "electron";
import type { FileContent, FileKind, OpenRequest, SavedName, SaveRequest } from "#bridge/contract.ts";
import { Refusal, reasonOf } from "./refusal.ts";
import { writeWhole } from "./write-whole.ts";

/** Largest file that is read or written, in bytes; a backup, which holds the whole log, may be larger. */
export const largestFile = 64 * 1024 * 1024;
export const largestBackup = 512 * 1024 * 1024;
export const backupTooLarge = `The backup is larger than ${largestBackup / 1024 / 1024} MB, the most that can be kept. Export your notes as well, and keep the export in a safe place.`;
export const nothingSavedSoLarge = tooLarge("What is to be saved", largestBackup);

/** In bytes. */
function largestOf(kind: FileKind): number {
  return kind === "backup" ? largestBackup : largestFile;
}

const filters: Readonly<Record<FileKind, FileFilter>> = {
  report: { name: "Reports", extensions: ["txt", "md", "markdown"] },
  bundle: { name: "Variorum notes", extensions: ["json"] },
  page: { name: "Web pages", extensions: ["html"] },
  backup: { name: "Variorum backups", extensions: ["variorum-backup"] },
  diagnostics: { name: "Diagnostics", extensions: ["json"] },
  codebook: { name: "Codebooks", extensions: ["json", "csv"] },
  table: { name: "Tables", extensions: ["csv"] },
  markdown: { name: "Markdown", extensions: ["md"] },
  pdf: { name: "PDF documents", extensions: ["pdf"] },
};

/** Lets the person choose, and reads what they chose; none is an empty list. Throws a `Refusal` that names the file. */
export async function openFiles(window: BrowserWindow, request: OpenRequest): Promise<readonly FileContent[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: request.canChooseSeveral ? ["openFile", "multiSelections"] : ["openFile"],
    filters: [filters[request.kind], { name: "All files", extensions: ["*"] }],
  });
  if (canceled) return [];
  const files: FileContent[] = [];
  for (const file of filePaths) files.push(await readChosenFile(file, largestOf(request.kind)));
  return files;
}

/** Lets the person choose a place and writes there, whole or not at all; `null` when they chose none. Throws a `Refusal`. */
export async function saveFile(window: BrowserWindow, request: SaveRequest): Promise<SavedName | null> {
  const largest = largestOf(request.kind);
  if (request.bytes.byteLength > largest) throw new Refusal(tooLarge("What is to be saved", largest));
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath("documents"), toFileName(request.suggestedName)),
    filters: [filters[request.kind]],
  });
  if (canceled || !filePath) return null;
  const name = path.basename(filePath);
  try {
    await writeWhole(filePath, request.bytes);
  } catch (error) {
    throw new Refusal(`“${name}” was not saved, because ${reasonOf(error)}. Choose another place and save again.`);
  }
  return { name };
}

/** Reads a file that the person or the system named, never the page. Throws a `Refusal` that names the file. */
export async function readChosenFile(file: string, largest = largestFile): Promise<FileContent> {
  const name = path.basename(file);
  let handle: FileHandle;
  try {
    // Without O_NONBLOCK opening a named pipe would wait for ever.
    handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new Refusal(`“${name}” can't be opened, because ${reasonOf(error)}.`);
  }
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) throw new Refusal(`“${name}” can't be opened, because it is not a file.`);
    if (facts.size > largest) throw new Refusal(tooLarge(`“${name}”`, largest));
    return { name, bytes: new Uint8Array(await handle.readFile()) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`“${name}” can't be read, because ${reasonOf(error)}.`);
  } finally {
    await handle.close();
  }
}

/** A name that no system takes for a path or a device; "Untitled" when nothing is left of it. */
export function toFileName(suggested: string): string {
  const last = suggested.split(/[/\\]/).at(-1) ?? "";
  const name = Array.from(last, (character) => (isOdd(character) ? "-" : character))
    .join("")
    .replace(/^[.\s]+|(?<![.\s])[.\s]+$/g, "")
    .slice(0, 120);
  return name === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) ? `Untitled${name && `-${name}`}` : name;
}

function isOdd(character: string): boolean {
  return character < " " || character === "\u007f" || '<>:"|?*'.includes(character);
}

function tooLarge(what: string, largest: number): string {
  return `${what} is larger than ${largest / 1024 / 1024} MB, the most that Variorum takes.`;
}
