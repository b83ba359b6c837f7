// `npm run measure:parallels`: precision and recall of the parallels on the labelled sets, and how the time grows with the corpus,
// with copies of one story, and with sentences after one pattern. `--threshold 0.65`, `--reports 50,100,200`, `--copies 30,60,120`,
// `--pattern 500,1000,2000`.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: {
    threshold: { type: "string" },
    reports: { type: "string", default: "50,100,200" },
    copies: { type: "string", default: "30,60,120" },
    pattern: { type: "string", default: "500,1000,2000" },
  },
});
process.chdir(root);

/**
 * @typedef {{ set: string, right: number, wrong: readonly string[], missed: readonly string[] }} Quality
 * @typedef {{ reports: number, sentences: number, ms: number, floorMs: number }} Growth
 * @type {{ module: { measure(threshold?: number): readonly Quality[], precision(quality: Quality): number, recall(quality: Quality): number,
 *   growth(reports: number): Growth, copies(reports: number): Growth, list(sentences: number): Growth } }}
 */
const { module } = await runnerImport(path.join(root, "test/bench/parallels/bench.ts"), {
  root,
  configFile: false,
  logLevel: "error",
});

const threshold = values.threshold === undefined ? undefined : Number(values.threshold);
for (const quality of module.measure(threshold)) {
  const shares = `precision ${module.precision(quality).toFixed(3)}, recall ${module.recall(quality).toFixed(3)}`;
  console.log(
    `${quality.set}: ${quality.right} right, ${quality.wrong.length} wrong, ${quality.missed.length} missed; ${shares}`,
  );
  for (const words of quality.wrong) console.log(`  wrong: ${words}`);
  for (const words of quality.missed) console.log(`  missed: ${words}`);
}
for (const count of values.reports.split(",").map(Number)) tell(`${count} reports`, module.growth(count));
for (const count of values.copies.split(",").map(Number)) tell(`${count} copies of one story`, module.copies(count));
for (const count of values.pattern.split(",").map(Number)) tell("one text after one pattern", module.list(count));

/** @type {(what: string, growth: Growth) => void} */
function tell(what, { sentences, ms, floorMs }) {
  const ratio = (ms / floorMs).toFixed(1);
  const each = ((1000 * ms) / sentences).toFixed(0);
  console.log(
    `${what}, ${sentences} sentences: ${ms.toFixed(0)} ms, ${each} µs a sentence, ${ratio} times a plain 3-word shingle index`,
  );
}
