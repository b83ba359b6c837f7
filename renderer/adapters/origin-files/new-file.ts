import { lockOf, originFaults } from "./origin-messages.ts";
import { removeUnfinished, writeWhole } from "./sync-file.ts";

/** Writes a file that was not there, whole or not at all, and reads it back. What does not come back as it was is taken away again. */
export function writeNew(folderName: string, fileName: string, bytes: Uint8Array): Promise<void> {
  return navigator.locks.request(lockOf(folderName), async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(folderName, { create: true });
    await removeUnfinished(folder, () => true);
    if (await has(folder, fileName)) throw faultOf(originFaults.exists, `${fileName} is there already.`);
    await writeWhole(folder, fileName, bytes);
    if (await isRead(folder, fileName, bytes)) return;
    await folder.removeEntry(fileName);
    throw faultOf(originFaults.differs, `${fileName} was not read back as it was written.`);
  });
}

async function has(folder: FileSystemDirectoryHandle, fileName: string): Promise<boolean> {
  try {
    await folder.getFileHandle(fileName);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return false;
    throw error;
  }
}

async function isRead(folder: FileSystemDirectoryHandle, fileName: string, bytes: Uint8Array): Promise<boolean> {
  const file = await (await folder.getFileHandle(fileName)).getFile();
  const read = new Uint8Array(await file.arrayBuffer());
  return read.length === bytes.length && read.every((byte, index) => byte === bytes[index]);
}

function faultOf(name: string, message: string): Error {
  const fault = new Error(message);
  fault.name = name;
  return fault;
}
