import { readTextFile } from "./read-text.ts";

/** What is printed of one thing that was found in a file. */
export interface Listing<Found extends { readonly start: number; readonly end: number }> {
  readonly find: (text: string) => readonly Found[];
  /** The line for people, without its place. */
  readonly line: (found: Found) => string;
}

/** Prints what is found in texts: as a JSON array, or as lines "FILE start–end words". @returns the exit code. */
export async function listFound<Found extends { readonly start: number; readonly end: number }>(
  files: readonly string[],
  isJson: boolean,
  { find, line }: Listing<Found>,
): Promise<number> {
  const all: (Found & { readonly file: string })[] = [];
  let isRefused = false;
  for (const file of files) {
    const text = await readTextFile(file);
    if (text === null) isRefused = true;
    else all.push(...find(text).map((found) => ({ file, ...found })));
  }
  if (isRefused) return 1;
  const lines = all.map((found) => `${found.file} ${found.start}–${found.end}  ${line(found)}\n`);
  process.stdout.write(isJson ? `${JSON.stringify(all, null, 1)}\n` : lines.join(""));
  return 0;
}

/** Words of a text on one line. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ");
}
