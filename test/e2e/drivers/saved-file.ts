import { readFile, stat } from "node:fs/promises";
import { waitFor } from "./processes.ts";

/** The bytes of a file once it is there and not empty. */
export function savedFile(file: string): Promise<Buffer> {
  return waitFor(`the file ${file}`, async () => {
    const facts = await stat(file).catch(() => null);
    return facts && facts.size > 0 ? readFile(file) : null;
  });
}
