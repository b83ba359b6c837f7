import type { JournalHead } from "#core/index.ts";
import type { OriginFiles } from "../origin-files/origin-files.ts";
import { lockOf } from "../origin-files/origin-messages.ts";

/** Appends, reads and shortens the journal file `fileName` of this origin. */
export interface JournalClient {
  append(line: string): Promise<void>;
  read(): Promise<readonly string[]>;
  replaceHead(head: JournalHead, lines: readonly string[]): Promise<void>;
  /** In bytes; 0 where there is no file yet. */
  size(): Promise<number>;
}

/**
 * The writes of all windows happen one after another, each window's own in their order, and none while a window reads. `read` does
 * not wait for writes that were asked for and have not begun; `size` waits for nothing.
 */
export function journalClient(files: OriginFiles, fileName: string): JournalClient {
  return {
    append: async (line) => {
      demandLines([line]);
      await files.ask({ kind: "append", fileName, line });
    },
    read: () => navigator.locks.request(lockOf(fileName), { mode: "shared" }, () => readLines(fileName)),
    replaceHead: async ({ count, first }, lines) => {
      demandLines(lines);
      await files.ask({ kind: "replace head", fileName, count, first, lines });
    },
    size: async () => (await fileOf(fileName))?.size ?? 0,
  };
}

function demandLines(lines: readonly string[]): void {
  if (lines.some((line) => line === "" || line.includes("\n")))
    throw new RangeError("A journal line is not empty and holds no newline.");
}

async function readLines(fileName: string): Promise<readonly string[]> {
  const text = (await (await fileOf(fileName))?.text()) ?? "";
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line !== "");
}

async function fileOf(fileName: string): Promise<File | null> {
  const folder = await navigator.storage.getDirectory();
  try {
    return await (await folder.getFileHandle(fileName)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return null;
    throw error;
  }
}
