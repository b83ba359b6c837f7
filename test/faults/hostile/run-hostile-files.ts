import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "#core/index.ts";
import { type HostileFile, hostileFiles } from "./hostile-files.ts";
import { type Fault, judge } from "./judge.ts";

export interface HostileRun {
  /** From a seed, as printed on failure. */
  readonly seed: number;
  readonly count: number;
  /** Where files that fail are put, to be looked at and kept. */
  readonly keepIn?: string;
}

export interface HostileResult {
  /** All that were read: those of the seed and the kept ones. */
  readonly files: number;
  readonly accepted: number;
  readonly changed: number;
  readonly crashed: number;
  readonly slow: number;
  /** Milliseconds of the slowest file. */
  readonly slowest: number;
  /** Each thing that went wrong, in words, with how to make the file again. */
  readonly failures: readonly string[];
}

const corpus = path.resolve("test/fixtures/hostile");

/** Every file that ever failed, by name. Read from the folder of the project in which the process stands. */
function keptFiles(): readonly HostileFile[] {
  const names = readdirSync(corpus).filter((name) => !name.endsWith(".md"));
  return names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(corpus, name))) }));
}

/** Imports the kept files and `count` more into a library in memory, and tells what went otherwise than promised. */
export async function runHostileFiles({ seed, count, keepIn }: HostileRun): Promise<HostileResult> {
  const failures: string[] = [];
  const faults: Record<Fault, number> = { changed: 0, crashed: 0, slow: 0, unlawful: 0 };
  let [files, accepted, slowest] = [0, 0, 0];
  const take = async (file: HostileFile, from: string) => {
    const verdict = await judge(file);
    files += 1;
    if (verdict.isAccepted) accepted += 1;
    slowest = Math.max(slowest, Math.round(verdict.ms));
    if (verdict.fault === null) return;
    faults[verdict.fault.kind] += 1;
    const name = `${hashOf(file.bytes).slice(0, 12)}.json`;
    failures.push(`${verdict.fault.kind}: ${file.name} (${from}, ${name}): ${verdict.fault.words}`);
    if (keepIn === undefined) return;
    mkdirSync(keepIn, { recursive: true });
    writeFileSync(path.join(keepIn, name), file.bytes);
  };
  for (const file of keptFiles()) await take(file, "kept");
  for (const file of hostileFiles(count, seed)) await take(file, `seed ${seed}`);
  const { changed, crashed, slow } = faults;
  return { files, accepted, changed, crashed, slow, slowest, failures };
}
