// `npm run bench:anchoring`: how often passages are found again in a text that changed, and how long it takes, beside the way of
// the Hypothesis client. `--length 1000000 --count 1000 --seed 1 --rounds 5 --peer 100` (0 leaves the peer out), `--json FILE`.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: {
    length: { type: "string", default: "1000000" },
    count: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    rounds: { type: "string", default: "5" },
    peer: { type: "string", default: "100" },
    json: { type: "string" },
  },
});

// What of the bench is used here: its own types would make the whole core a part of this project.
/**
 * @typedef {{ right: number, wrong: number, silent: number, missed: number, exact: number, moved: number, lost: number }} Verdicts
 * @typedef {{ set: string, by: string, ms: number, passages: number, verdicts: Verdicts }} Row
 * @typedef {{ length: number, count: number, seed: number, rounds: number, peerCount: number }} Options
 * @typedef {{ unchanged: { floorMs: number, ms: number, ratio: number }, rows: readonly Row[] }} Result
 * @type {{ module: { bench(options: Options, say: (row: Row) => void): Result } }}
 */
const { module } = await runnerImport(path.join(root, "test/bench/anchoring/bench.ts"), {
  root,
  configFile: false,
  logLevel: "error",
});

console.log(
  "set                                      by          ms of all  right  wrong (silent)  missed  exact  moved  lost",
);
const result = module.bench(
  {
    length: Number(values.length),
    count: Number(values.count),
    seed: Number(values.seed),
    rounds: Number(values.rounds),
    peerCount: Number(values.peer),
  },
  ({ set, by, ms, passages, verdicts }) => {
    const { right, wrong, silent, missed, exact, moved, lost } = verdicts;
    const share = `${((100 * right) / passages).toFixed(1)} %`;
    const cells = [ms.toFixed(0).padStart(10), share.padStart(7), `${wrong} (${silent})`.padStart(14)];
    const counts = [missed, exact, moved, lost].map((count) => String(count).padStart(6));
    console.log([set.padEnd(40), by.padEnd(10), ...cells, ...counts].join(" "));
  },
);
const { floorMs, ms, ratio } = result.unchanged;
console.log(
  `unchanged text: floor ${floorMs.toFixed(3)} ms, ours ${ms.toFixed(3)} ms, ${ratio.toFixed(2)} times the floor (median of ratios)`,
);
for (const own of result.rows.filter(({ by }) => by === "Variorum")) {
  const peer = result.rows.find(({ by, set }) => by === "Hypothesis" && set === own.set);
  if (peer !== undefined) console.log(`${own.set}: ${(peer.ms / own.ms).toFixed(0)} times as fast as the peer`);
}
if (values.json) {
  fs.mkdirSync(path.dirname(values.json), { recursive: true });
  fs.writeFileSync(values.json, JSON.stringify(result, null, 1));
}
