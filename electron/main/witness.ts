import { readFile } from "node:fs/promises";
import path from "node:path";
import { newTurns } from "./in-turn.ts";
import { removeLeftovers, writeWhole } from "./write-whole.ts";

/** What is known of the database from outside it, as text that only the renderer understands. */
export interface WitnessFile {
  /** `null` only when there is none; an unreadable one rejects, or a lost database would look like a first start. */
  read(): Promise<string | null>;
  /** Resolves when it is on disk. Calls are served one after another. */
  write(witness: string): Promise<void>;
}

export function witnessAt(file: string): WitnessFile {
  const inTurn = newTurns();
  let isTidy = false;
  return {
    read: () =>
      inTurn(async () => {
        try {
          return await readFile(file, "utf8");
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
          throw error;
        }
      }),
    write: (witness) =>
      inTurn(async () => {
        if (!isTidy) await removeLeftovers(path.dirname(file), (name) => name === path.basename(file));
        isTidy = true;
        await writeWhole(file, witness);
      }),
  };
}
