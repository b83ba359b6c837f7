import { readFile } from "node:fs/promises";
import { type BundleHeader, type BundleProblem, type Library, problemText, readBundle } from "#core/index.ts";

export interface BundleFile {
  readonly header: BundleHeader;
  readonly library: Library;
  readonly warnings: readonly BundleProblem[];
}

/** The bundle in a file, or `null` after standard error has said what is wrong and where. */
export async function readBundleFile(file: string): Promise<BundleFile | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    process.stderr.write(`${file}: can't be read: ${fileFault(error)}\n`);
    return null;
  }
  const answer = readBundle(bytes);
  if (answer.ok) return answer;
  for (const problem of answer.refused.problems) process.stderr.write(`${file}: ${problemText(problem)}\n`);
  return null;
}

const faults: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "it is not allowed",
  EPERM: "it is not allowed",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

/** Why the system refused a file, in words. */
export function fileFault(error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return faults[code] ?? message;
}
