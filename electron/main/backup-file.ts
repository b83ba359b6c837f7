import { constants } from "node:fs";
import { type FileHandle, lstat, open } from "node:fs/promises";
import path from "node:path";
import type { StoredBackup } from "#bridge/contract.ts";
import { codeOf, Refusal } from "./refusal.ts";

/** What a backup may be called: lower-case letters, digits and hyphens, so that no name is a path. The renderer's core has the same rule. */
export const backupName = /^[a-z0-9][a-z0-9-]{0,80}\.variorum-backup$/;

/** In UTF-16 units. */
const longestFirstLine = 4096;

/** What a list tells of a backup. `null` for one that is gone or no file; one that can't be read is told of without its first line. */
export async function describeBackup(file: string): Promise<StoredBackup | null> {
  const name = path.basename(file);
  try {
    const handle = await openBackup(file);
    try {
      // A UTF-16 unit takes three bytes at most.
      const head = Buffer.alloc(longestFirstLine * 3);
      const { bytesRead } = await handle.read(head, 0, head.length, 0);
      const [line = ""] = head.subarray(0, bytesRead).toString("utf8").split("\n", 1);
      return { name, size: (await handle.stat()).size, firstLine: line.slice(0, longestFirstLine) };
    } finally {
      await handle.close();
    }
  } catch {
    const facts = await lstat(file).catch(() => null);
    return facts?.isFile() ? { name, size: facts.size, firstLine: "" } : null;
  }
}

/** Opens the file itself, never what a link points to, and never waits for a pipe. Throws a `Refusal` for what is no file. */
export async function openBackup(file: string): Promise<FileHandle> {
  const refusal = () => new Refusal(`“${file}” is not a file, so it is no backup. Choose another backup.`);
  if (!(await lstat(file)).isFile()) throw refusal();
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  let isFile: boolean;
  try {
    isFile = (await handle.stat()).isFile();
  } catch (error) {
    await handle.close();
    throw error;
  }
  if (isFile) return handle;
  await handle.close();
  throw refusal();
}

/** True if anything has this name, a dangling link included. */
export async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

/** True if the file holds these bytes and no others. */
export async function holdsBytes(file: string, bytes: Uint8Array): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const piece = Buffer.alloc(1024 * 1024);
    let at = 0;
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, piece.length, at);
      if (bytesRead === 0) return at === bytes.byteLength;
      if (piece.compare(bytes, at, Math.min(at + bytesRead, bytes.byteLength), 0, bytesRead) !== 0) return false;
      at += bytesRead;
    }
  } finally {
    await handle.close();
  }
}
