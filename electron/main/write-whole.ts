import { randomBytes } from "node:crypto";
import { open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Writes a file whole or not at all: a temporary file beside it, flushed to disk, then renamed over the old one. When it rejects,
 * the old file stands as it stood and the temporary one is gone. A process that is killed meanwhile leaves the temporary one behind:
 * `removeLeftovers`.
 */
export async function writeWhole(file: string, content: Uint8Array | string | Iterable<Uint8Array>): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file).slice(0, 100)}.${randomBytes(6).toString("hex")}.part`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await writeFile(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(folder);
}

/**
 * Removes the temporary files that `writeWhole` left in a folder when its process was killed: those for files whose name `isOurs`
 * accepts, and which nobody has written to for `age` ms. Never rejects; what can't be removed stays.
 */
export async function removeLeftovers(folder: string, isOurs: (name: string) => boolean, age = 0): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const name = /^\.(.+)\.[0-9a-f]{12}\.part$/.exec(entry.name)?.[1];
    if (name === undefined || !entry.isFile() || !isOurs(name)) continue;
    const leftover = path.join(folder, entry.name);
    try {
      if (age === 0 || Date.now() - (await stat(leftover)).mtimeMs > age) await rm(leftover);
    } catch {
      // It costs some room and does no harm; the next start tries again.
    }
  }
}

/** The rename itself is on disk only when its folder is. Windows can't flush a folder and doesn't need it. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Some network disks refuse this; the file itself is whole either way.
  }
}
