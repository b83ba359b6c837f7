import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";

/** How a call to the file system fails: before it did anything, with half of the bytes written, or after it was done. */
export const fileFaultKinds = ["before", "half", "after"] as const;
export type FileFaultKind = (typeof fileFaultKinds)[number];

const functions = ["open", "readFile", "readdir", "stat", "mkdir", "rename", "rm"] as const;
const handleMethods = [
  "writeFile",
  "appendFile",
  "sync",
  "datasync",
  "truncate",
  "read",
  "readFile",
  "stat",
  "close",
] as const;

type Call = (...given: unknown[]) => Promise<unknown>;

/** Stands before every asynchronous call to the file system, counts them and lets one fail. */
export class FileFaults {
  #calls = 0;
  #at = 0;
  #kind: FileFaultKind = "before";
  hit: string | null = null;

  static async install(): Promise<FileFaults> {
    const faults = new FileFaults();
    const handle = await fs.promises.open(tmpdir(), "r");
    const handles = Object.getPrototypeOf(handle) as Record<string, Call>;
    await handle.close();
    for (const name of functions) faults.#replace(fs.promises as unknown as Record<string, Call>, name);
    for (const name of handleMethods) faults.#replace(handles, name);
    syncBuiltinESMExports();
    return faults;
  }

  /** @param at the number of the call that is to fail, from 1. */
  arm(at: number, kind: FileFaultKind): void {
    this.#calls = 0;
    this.#at = at;
    this.#kind = kind;
    this.hit = null;
  }

  disarm(): void {
    this.#at = 0;
  }

  #replace(owner: Record<string, Call>, name: string): void {
    const real = owner[name] as Call;
    const planned = () => this.#next(name);
    owner[name] = async function (this: unknown, ...given: unknown[]) {
      const kind = planned();
      if (kind === null) return real.apply(this, given);
      if (kind === "half" && Buffer.isBuffer(given[0]))
        await real.call(this, given[0].subarray(0, given[0].length / 2));
      // A handle that could not be closed is closed all the same, as on a real system.
      if ((kind === "after" && name !== "open") || name === "close") await real.apply(this, given);
      throw Object.assign(new Error(`A fault that a test has put in (${name}).`), { code: "ENOSPC" });
    };
  }

  /** How this call is to fail; `null` where it is not. */
  #next(name: string): FileFaultKind | null {
    this.#calls += 1;
    if (this.#calls !== this.#at) return null;
    this.hit = name;
    return this.#kind;
  }
}
