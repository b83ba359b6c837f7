import { type FileHandle, open, readFile } from "node:fs/promises";
import path from "node:path";
import { flushFolder } from "./write-whole.ts";

/** An append-only file of lines outside the database. One per installation; calls are served one after another. */
export interface Journal {
  /** Puts one line at the end. Resolves when it is on disk; when it rejects, nothing of it stays. */
  append(line: string): Promise<void>;
  /** Every whole line, oldest first. What follows the last newline was never acknowledged and is left out. */
  read(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const newline = 0x0a;

/** Opens nothing yet: the file is made at the first append. */
export function journalAt(file: string): Journal {
  let handle: FileHandle | null = null;
  let end = 0;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function openAtEnd(): Promise<FileHandle> {
    const opened = await open(file, "a+");
    try {
      end = await wholeLength(opened);
      await opened.truncate(end);
      if (end === 0) await flushFolder(path.dirname(file));
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  async function append(line: string): Promise<void> {
    if (line.includes("\n")) throw new RangeError("A journal line holds no newline.");
    handle ??= await openAtEnd();
    const bytes = Buffer.from(`${line}\n`, "utf8");
    try {
      await handle.appendFile(bytes);
      await handle.datasync();
      end += bytes.length;
    } catch (error) {
      await forget();
      throw error;
    }
  }

  /** After a failed write the file is opened anew, which cuts off what the write left behind. */
  async function forget(): Promise<void> {
    const failed = handle;
    handle = null;
    await failed?.truncate(end).catch(() => undefined);
    await failed?.close().catch(() => undefined);
  }

  async function read(): Promise<readonly string[]> {
    const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    return text
      .slice(0, text.lastIndexOf("\n") + 1)
      .split("\n")
      .filter((line) => line !== "");
  }

  async function close(): Promise<void> {
    const closing = handle;
    handle = null;
    await closing?.close();
  }

  return { append: (line) => inTurn(() => append(line)), read: () => inTurn(read), close: () => inTurn(close) };
}

/** Length up to and with the last newline, in bytes; searched from the end, because journals are long and tears are short. */
async function wholeLength(handle: FileHandle): Promise<number> {
  const step = 64 * 1024;
  let end = (await handle.stat()).size;
  while (end > 0) {
    const start = Math.max(0, end - step);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
    const at = buffer.subarray(0, bytesRead).lastIndexOf(newline);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}
