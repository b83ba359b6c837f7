import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { beforeAll, describe, expect, test } from "vitest";
import { journalAt } from "#electron/main/journal.ts";
import { temporaryFolders } from "./temporary-folder.ts";

const kills = 10;
const newFolder = temporaryFolders();
const programs = fileURLToPath(new URL("../../../out/journal-writer", import.meta.url));
const program = path.join(programs, "journal-writer.mjs");

/** The writer runs in plain Node, which may be too old for TypeScript. */
beforeAll(async () => {
  await build({
    configFile: false,
    root: fileURLToPath(new URL("../../..", import.meta.url)),
    logLevel: "error",
    build: {
      ssr: fileURLToPath(new URL("journal-writer.ts", import.meta.url)),
      outDir: programs,
      emptyOutDir: true,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { entryFileNames: path.basename(program) } },
    },
  });
}, 60_000);

interface Told {
  number: number;
  base: number;
}

/** Lets a writer work until it has acknowledged something, and a random while longer; then kills it. */
async function writeAndKill(file: string, told: Told): Promise<void> {
  const child = spawn(process.execPath, [program, file], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let complaint = "";
  const ended = once(child, "close");
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaint += text));
  child.stdout.setEncoding("utf8");
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (text: string) => {
      output += text;
      resolve();
    });
    child.once("close", () => resolve());
  });
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 120));
  child.kill("SIGKILL");
  await ended;
  expect(complaint).toBe("");
  const acknowledged = output.slice(0, output.lastIndexOf("\n")).split("\n");
  for (const line of acknowledged) {
    const [kind, value] = line.split(" ") as [keyof Told, string];
    told[kind] = Math.max(told[kind], Number(value));
  }
}

describe("R3: a process that is killed while it appends and shortens the journal", () => {
  test(`loses nothing that was acknowledged, ${kills} times over`, { timeout: 60_000 }, async () => {
    const file = path.join(newFolder(), "journal.ndjson");
    const told: Told = { number: 0, base: 0 };
    for (let kill = 0; kill < kills; kill += 1) {
      const before = told.number;
      await writeAndKill(file, told);
      expect(told.number).toBeGreaterThan(before);
      const lines = (await journalAt(file).read()).map(
        (line) => JSON.parse(line) as { readonly base?: number; readonly number?: number },
      );
      const base = lines[0]?.base ?? 0;
      const numbers = lines.slice(lines[0]?.base === undefined ? 0 : 1).map((line) => line.number);
      expect(base).toBeGreaterThanOrEqual(told.base);
      // From the base on, each number once and in order, up to the last acknowledged one at least.
      expect(numbers).toEqual(numbers.map((_, index) => base + 1 + index));
      expect(base + numbers.length).toBeGreaterThanOrEqual(told.number);
    }
    const journal = journalAt(file);
    await journal.append("last");
    await journal.close();
    expect(readFileSync(file, "utf8")).toMatch(/\nlast\n$/);
    expect(readdirSync(path.dirname(file))).toEqual(["journal.ndjson"]);
  });
});
