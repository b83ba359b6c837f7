import { type FileHandle, open, readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { JournalHead } from "#bridge/contract.ts";
import { newTurns } from "./in-turn.ts";
import { Refusal } from "./refusal.ts";
import { flushFolder, removeLeftovers, writeWhole } from "./write-whole.ts";

/** A file of lines outside the database. One per installation; calls are served one after another. No line is empty or holds a newline. */
export interface Journal {
  /** Puts one line at the end. Resolves when it is on disk; when it rejects, nothing of it stays. */
  append(line: string): Promise<void>;
  /** Every whole line, oldest first. What follows the last newline was never acknowledged and is left out. */
  read(): Promise<readonly string[]>;
  /**
   * Puts `lines` in the place of the first `count` lines, whole or not at all; those behind stay. Resolves when it is on disk.
   * Rejects with a `Refusal`, and changes nothing, when there are fewer whole lines or the first of them is not `first`.
   */
  replaceHead(head: JournalHead): Promise<void>;
  /** Bytes; 0 before the first line. */
  size(): Promise<number>;
  /** Resolves when everything asked before has been done. */
  close(): Promise<void>;
}

const newline = 0x0a;
const changedMeanwhile =
  "The journal was changed meanwhile by another window, so nothing in it was replaced. Try again.";

/** Opens nothing yet: the file is made at the first append. */
export function journalAt(file: string): Journal {
  const inTurn = newTurns();
  let handle: FileHandle | null = null;
  let end = 0;

  async function openAtEnd(): Promise<FileHandle> {
    await removeLeftovers(path.dirname(file), (name) => name === path.basename(file));
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
    checkLine(line);
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
    return [...wholeLines((await readFile(file).catch(noneIfMissing)) ?? Buffer.alloc(0))];
  }

  async function replaceHead({ count, first, lines }: JournalHead): Promise<void> {
    lines.forEach(checkLine);
    const bytes = (await readFile(file).catch(noneIfMissing)) ?? Buffer.alloc(0);
    if (firstLine(bytes) !== first) throw new Refusal(changedMeanwhile);
    const tail = bytes.subarray(headLength(bytes, count), bytes.lastIndexOf(newline) + 1);
    // The next append opens the new file. Windows replaces no file that is open.
    await close();
    await writeWhole(file, joined(lines, tail));
  }

  async function close(): Promise<void> {
    const closing = handle;
    handle = null;
    await closing?.close();
  }

  return {
    append: (line) => inTurn(() => append(line)),
    read: () => inTurn(read),
    replaceHead: (head) => inTurn(() => replaceHead(head)),
    size: () => inTurn(async () => (await stat(file).catch(noneIfMissing))?.size ?? 0),
    close: () => inTurn(close),
  };
}

function checkLine(line: string): void {
  if (line === "" || line.includes("\n")) throw new RangeError("A journal line is not empty and holds no newline.");
}

function noneIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
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

/** Line by line, because a text of the whole file could be longer than a text can be. */
function* wholeLines(bytes: Buffer): Generator<string> {
  let start = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, start)) {
    if (at > start) yield bytes.toString("utf8", start, at);
    start = at + 1;
  }
}

function firstLine(bytes: Buffer): string | null {
  const [first = null] = wholeLines(bytes);
  return first;
}

/** Length of the first `count` lines, in bytes. As for reading, an empty line is none. Throws when there are fewer. */
function headLength(bytes: Buffer, count: number): number {
  let end = 0;
  for (let left = count; left > 0; ) {
    const at = bytes.indexOf(newline, end);
    if (at < 0) throw new Refusal(changedMeanwhile);
    if (at > end) left -= 1;
    end = at + 1;
  }
  return end;
}

/** In pieces of about a mebibyte, for the same reason. */
function* joined(lines: readonly string[], tail: Buffer): Generator<Uint8Array> {
  let text = "";
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < 1024 * 1024) continue;
    yield Buffer.from(text, "utf8");
    text = "";
  }
  yield Buffer.from(text, "utf8");
  yield tail;
}
