import { lockOf, type OriginRequest, originFaults } from "./origin-messages.ts";
import { removeUnfinished, type SyncFile, withFile, writeAt, writeWhole } from "./sync-file.ts";

const newline = 0x0a;
/** Files whose left-overs this worker has looked for. */
const tidied = new Set<string>();

/** Puts a line at the end of the file, behind the last whole one. On disk when it resolves; a line that failed is not there. */
export function appendLine(fileName: string, line: string): Promise<void> {
  return locked(fileName, async (folder) => {
    await tidy(folder, fileName);
    await withFile(folder, fileName, (file) => {
      const end = wholeLength(file);
      try {
        file.truncate(end);
        writeAt(file, new TextEncoder().encode(`${line}\n`), end);
        file.flush();
      } catch (error) {
        file.truncate(end);
        throw error;
      }
    });
  });
}

type HeadRequest = Extract<OriginRequest, { kind: "replace head" }>;

/**
 * Puts lines in the place of the first `count`; those behind them stay, a torn one goes. Whole or not at all. Rejects, and changes
 * nothing, where there are fewer lines or the first of them is not `first`.
 */
export function replaceHead({ fileName, count, first, lines }: HeadRequest): Promise<void> {
  return locked(fileName, async (folder) => {
    await tidy(folder, fileName);
    const bytes = await withFile(folder, fileName, (file) => {
      const whole = new Uint8Array(wholeLength(file));
      file.read(whole, { at: 0 });
      return whole;
    });
    if (firstLine(bytes) !== first) throw changedMeanwhile();
    const rest = bytes.subarray(lengthOfLines(bytes, count));
    const head = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
    const all = new Uint8Array(head.length + rest.length);
    all.set(head);
    all.set(rest, head.length);
    await writeWhole(folder, fileName, all);
  });
}

/** Another tab may write to the same file: it is held under the lock, and only as long as it takes. */
function locked(fileName: string, work: (folder: FileSystemDirectoryHandle) => Promise<void>): Promise<void> {
  return navigator.locks.request(lockOf(fileName), async () => work(await navigator.storage.getDirectory()));
}

async function tidy(folder: FileSystemDirectoryHandle, fileName: string): Promise<void> {
  if (tidied.has(fileName)) return;
  await removeUnfinished(folder, (name) => name === fileName);
  tidied.add(fileName);
}

function changedMeanwhile(): Error {
  const fault = new Error(
    "The journal was changed meanwhile by another window, so nothing in it was replaced. Try again.",
  );
  fault.name = originFaults.changed;
  return fault;
}

/** Of whole lines only; empty ones are none. */
function firstLine(bytes: Uint8Array): string | null {
  for (let start = 0; ; ) {
    const end = bytes.indexOf(newline, start);
    if (end < 0) return null;
    if (end > start) return new TextDecoder().decode(bytes.subarray(start, end));
    start = end + 1;
  }
}

/** Length of the first `count` lines, empty ones not counted, as they are not read as lines either. */
function lengthOfLines(bytes: Uint8Array, count: number): number {
  let [seen, start] = [0, 0];
  while (seen < count) {
    const end = bytes.indexOf(newline, start);
    if (end < 0) throw changedMeanwhile();
    if (end > start) seen += 1;
    start = end + 1;
  }
  return start;
}

/** Length up to and with the last newline: what follows was torn and never acknowledged. */
function wholeLength(file: SyncFile): number {
  const step = 64 * 1024;
  let end = file.getSize();
  while (end > 0) {
    const start = Math.max(0, end - step);
    const bytes = new Uint8Array(end - start);
    const count = file.read(bytes, { at: start });
    const at = bytes.subarray(0, count).lastIndexOf(newline);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}
