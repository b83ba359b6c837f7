import { statfs } from "node:fs/promises";

/** Bytes that can still be written on the disk that holds `folder`; `null` where the system doesn't tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
