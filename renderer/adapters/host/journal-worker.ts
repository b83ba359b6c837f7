import type { JournalAnswer, JournalRequest } from "./journal-messages.ts";

/** The journal in the origin private file system. Only a worker may write there synchronously and flush. */

interface SyncAccessHandle {
  getSize(): number;
  read(into: Uint8Array, at: { readonly at: number }): number;
  write(bytes: Uint8Array, at: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<JournalRequest>) => void) | null;
  postMessage(answer: JournalAnswer): void;
};

scope.onmessage = ({ data }) => {
  append(data.fileName, data.line).then(
    () => scope.postMessage({ id: data.id, isWritten: true }),
    (error: unknown) => scope.postMessage({ id: data.id, isWritten: false, message: String(error) }),
  );
};

/** Another tab may append to the same file: handles are exclusive, so one is held under the lock and only as long as it takes. */
async function append(fileName: string, line: string): Promise<void> {
  await navigator.locks.request(`variorum ${fileName}`, async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(fileName, { create: true });
    const handle = await (
      file as unknown as { createSyncAccessHandle(): Promise<SyncAccessHandle> }
    ).createSyncAccessHandle();
    try {
      appendWhole(handle, new TextEncoder().encode(`${line}\n`));
    } finally {
      handle.close();
    }
  });
}

function appendWhole(handle: SyncAccessHandle, bytes: Uint8Array): void {
  const end = wholeLength(handle);
  try {
    handle.truncate(end);
    if (handle.write(bytes, { at: end }) !== bytes.length) throw new Error("The browser's storage is full.");
    handle.flush();
  } catch (error) {
    handle.truncate(end);
    throw error;
  }
}

/** Length up to and with the last newline: what follows was torn and never acknowledged. */
function wholeLength(handle: SyncAccessHandle): number {
  const step = 64 * 1024;
  let end = handle.getSize();
  while (end > 0) {
    const start = Math.max(0, end - step);
    const bytes = new Uint8Array(end - start);
    const count = handle.read(bytes, { at: start });
    const at = bytes.subarray(0, count).lastIndexOf(0x0a);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}
