import type { FileHandle } from "node:fs/promises";

type Files = typeof import("node:fs/promises");

/** One call for the file system. `file` is where it goes: for a handle the path that it was opened with. */
export interface FileCall {
  readonly name: string;
  readonly file: string;
}

/** What becomes of a call: an error with this code, or bytes that were not written. Without either it goes through. */
export type Fault = { readonly code: string } | "other bytes" | undefined;

export interface FaultyFiles {
  readonly files: Files;
  /** Asked for each call. */
  plan: (call: FileCall) => Fault;
}

const ofHandle = ["stat", "read", "readFile", "appendFile", "truncate", "sync", "datasync", "close"] as const;
const ofFolder = ["readFile", "readdir", "mkdir", "rename", "rm", "stat", "lstat", "realpath", "statfs"] as const;

/** The real file system, in which the calls fail that a test plans. A write that fails leaves half of its bytes behind, as a full disk does. */
export function faultyFiles(real: Files): FaultyFiles {
  const faulty: { plan: FaultyFiles["plan"] } = { plan: () => undefined };
  const paths = new WeakMap<object, string>();

  const check = (name: string, file: string): Fault => {
    const fault = faulty.plan({ name, file });
    if (typeof fault === "object" && !leavesSomething.has(name)) throw toError(fault.code, name);
    return fault;
  };

  async function openFaulty(...args: Parameters<Files["open"]>): Promise<FileHandle> {
    const file = String(args[0]);
    check("open", file);
    const handle = await real.open(...args);
    paths.set(handle, file);
    for (const name of ofHandle) {
      const method = (handle[name] as (...given: unknown[]) => Promise<unknown>).bind(handle);
      const faultyMethod = async (...given: unknown[]) => {
        const fault = check(name, file);
        if (typeof fault === "object") {
          await method(...given.map(half));
          throw toError(fault.code, name);
        }
        const answer = await method(...given);
        if (fault === "other bytes" && name === "read") change(answer as { buffer: Uint8Array; bytesRead: number });
        return answer;
      };
      Object.defineProperty(handle, name, { value: faultyMethod });
    }
    return handle;
  }

  async function writeFaulty(...[file, data, ...rest]: Parameters<Files["writeFile"]>): Promise<void> {
    const fault = check("writeFile", typeof file === "object" ? (paths.get(file) ?? "") : String(file));
    if (typeof fault !== "object") return real.writeFile(file, data, ...rest);
    const pieces = typeof data === "string" || ArrayBuffer.isView(data) ? [data] : (data as Iterable<Uint8Array>);
    const [first] = pieces;
    await real.writeFile(file, half(first) as Uint8Array);
    throw toError(fault.code, "write");
  }

  const onPaths = Object.fromEntries(
    ofFolder.map((name) => {
      const method = real[name] as (...given: unknown[]) => Promise<unknown>;
      const faultyMethod = async (...given: unknown[]) => {
        check(name, String(given[0]));
        return method(...given);
      };
      return [name, faultyMethod];
    }),
  );
  const files = { ...real, ...onPaths, open: openFaulty, writeFile: writeFaulty } as Files;
  return Object.assign(faulty, { files });
}

/** Calls that have done half of their work, or all of it, when they fail. */
const leavesSomething = new Set(["writeFile", "appendFile", "close"]);

function half(data: unknown): unknown {
  if (typeof data === "string") return data.slice(0, data.length / 2);
  return data instanceof Uint8Array ? data.subarray(0, data.length / 2) : data;
}

function change({ buffer, bytesRead }: { buffer: Uint8Array; bytesRead: number }): void {
  if (bytesRead > 0) buffer[bytesRead - 1] = (buffer[bytesRead - 1] ?? 0) ^ 1;
}

function toError(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: planned, ${name}`), { code });
}
