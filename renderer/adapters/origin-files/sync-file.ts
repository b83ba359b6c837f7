/** A file that is written synchronously and flushed: in a worker only, and by one holder at a time. */
export interface SyncFile {
  getSize(): number;
  read(into: Uint8Array, at: { readonly at: number }): number;
  write(bytes: Uint8Array, at: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

interface WorkersFileHandle {
  createSyncAccessHandle(): Promise<SyncFile>;
  move(name: string): Promise<void>;
}

/** Opens the file, makes it where there is none, and closes it when `work` is done. */
export async function withFile<T>(
  folder: FileSystemDirectoryHandle,
  fileName: string,
  work: (file: SyncFile) => T,
): Promise<T> {
  const handle = await folder.getFileHandle(fileName, { create: true });
  const file = await (handle as unknown as WorkersFileHandle).createSyncAccessHandle();
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/** Writes all of the bytes at this place. Throws `QuotaExceededError` where there is no room. */
export function writeAt(file: SyncFile, bytes: Uint8Array, at: number): void {
  if (file.write(bytes, { at }) !== bytes.length)
    throw new DOMException("The browser's storage is full.", "QuotaExceededError");
}

/**
 * Puts a file with these bytes in the place of the one with this name, whole or not at all: under another name first, flushed, then
 * moved. A window that goes down between the two leaves a file that ends in `unfinished`.
 */
export async function writeWhole(
  folder: FileSystemDirectoryHandle,
  fileName: string,
  bytes: Uint8Array,
): Promise<void> {
  const interim = `${fileName}${unfinished}`;
  try {
    await withFile(folder, interim, (file) => {
      file.truncate(0);
      writeAt(file, bytes, 0);
      file.flush();
    });
    await ((await folder.getFileHandle(interim)) as unknown as WorkersFileHandle).move(fileName);
  } catch (error) {
    await folder.removeEntry(interim).catch(() => undefined);
    throw error;
  }
}

const unfinished = ".unfinished";

/** Takes away what a window left that went down while it wrote one of these files. */
export async function removeUnfinished(
  folder: FileSystemDirectoryHandle,
  isOurs: (fileName: string) => boolean,
): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (name.endsWith(unfinished)) names.push(name);
  for (const name of names) if (isOurs(name.slice(0, -unfinished.length))) await folder.removeEntry(name);
}
