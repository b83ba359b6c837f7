import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { failFileCalls, fillDisk } from "./disk/run-disk-faults.ts";
import { failEveryCall } from "./evenings.ts";
import { runHostileFiles } from "./hostile/run-hostile-files.ts";
import { killApp } from "./kills/app-kills.ts";
import { killHarness } from "./kills/harness-kills.ts";
import { killMigration } from "./kills/migration-kills.ts";
import type { Outcome } from "./outcome.ts";

// Everything that `npm run test:faults` does, once its page and itself are built.

const { values } = parseArgs({
  options: {
    page: { type: "string", default: "out/faults/page" },
    kills: { type: "string" },
    hostile: { type: "string" },
    seed: { type: "string" },
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const kills = Number(values.kills ?? (values.quick ? 6 : 60));
// The app itself starts slowly, and an upgrade happens once in a profile's life: most kills go to the window without an interface.
const ofApp = Math.ceil(kills * 0.16);
const ofMigration = Math.ceil(kills * 0.12);
// In the short form they are few: the unit tests read 500 of them.
const hostile = Number(values.hostile ?? (values.quick ? 60 : 10_000));
const seed = Number(values.seed ?? Date.now() % 1_000_000);

const parts: Readonly<Record<string, () => AsyncIterable<Outcome>>> = {
  files: filesOfMain,
  evenings: () => failEveryCall(values.page, seed, values.quick ? 2 : null),
  kills: () => killHarness(values.page, kills - ofApp - ofMigration, seed),
  app: () => killApp(ofApp, seed),
  migration: () => killMigration(values.page, ofMigration, seed),
  "hostile files": () => readHostileFiles(hostile, seed),
};

console.log(`Seed ${seed}.`);
const outcomes: Outcome[] = [];
let toldAt = performance.now();
for (const [name, part] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  try {
    for await (const outcome of part()) note(outcome);
  } catch (error) {
    // A part that broke down proves nothing, so it counts as a loss.
    note({ name: `The part “${name}” broke down`, lost: [error instanceof Error ? `${error.stack}` : String(error)] });
  }
}

const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0);
const lost = sum((outcome) => outcome.lost.length);
if (values.json) {
  const failed = outcomes.filter((outcome) => outcome.lost.length > 0).length;
  const skipped = outcomes.filter((outcome) => outcome.skipped !== undefined).length;
  mkdirSync(path.dirname(values.json), { recursive: true });
  writeFileSync(values.json, JSON.stringify({ passed: outcomes.length - failed - skipped, failed, skipped }));
}
console.log(
  `kills ${sum(({ kills = 0 }) => kills)}, faults ${sum(({ faults = 0 }) => faults)}, hostile files ${sum(({ hostile = 0 }) => hostile)}, lost ${lost}`,
);
process.exitCode = lost > 0 ? 1 : 0;

async function* filesOfMain(): AsyncGenerator<Outcome> {
  yield await failFileCalls();
  yield await fillDisk();
}

async function* readHostileFiles(count: number, fromSeed: number): AsyncGenerator<Outcome> {
  const { files, accepted, slowest, failures } = await runHostileFiles({
    count,
    seed: fromSeed,
    keepIn: "out/faults/hostile",
  });
  const name = "No hostile file crashes an import, hangs it or changes the library unasked";
  yield { name, hostile: files, lost: failures, note: `${accepted} taken, the slowest in ${slowest} ms` };
}

function note(outcome: Outcome): void {
  outcomes.push(outcome);
  tell(outcome);
}

function tell({ name, kills = 0, faults = 0, hostile = 0, lost, skipped, note: figures }: Outcome): void {
  const sign = lost.length > 0 ? "✗" : skipped === undefined ? "✓" : "–";
  const counts = [
    [kills, "kills"],
    [faults, "faults"],
    [hostile, "files"],
  ].flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  const seconds = Math.round((performance.now() - toldAt) / 1000);
  toldAt = performance.now();
  console.log(
    `${sign} ${name} (${seconds} s; ${[...counts, skipped ?? figures ?? ""].filter((words) => words !== "").join("; ")})`,
  );
  for (const words of lost.slice(0, 20)) console.log(`    lost: ${words}`);
  if (lost.length > 20) console.log(`    and ${lost.length - 20} more`);
}
