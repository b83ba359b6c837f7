import { readFile } from "node:fs/promises";
import { writeWhole } from "./write-whole.ts";

/** What is known of the database from outside it, as text that only the renderer understands. */
export interface WitnessFile {
  /** `null` only when there is none; an unreadable one rejects, or a lost database would look like a first start. */
  read(): Promise<string | null>;
  /** Resolves when it is on disk. Calls are served one after another. */
  write(witness: string): Promise<void>;
}

export function witnessAt(file: string): WitnessFile {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async read() {
      await last;
      try {
        return await readFile(file, "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    write(witness) {
      const turn = last.then(() => writeWhole(file, witness));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
