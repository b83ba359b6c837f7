import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Puts a text into a file so that a crash leaves either the old file or the new one. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    const handle = await open(beside, "w");
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
