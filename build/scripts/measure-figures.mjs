// `npm run measure:figures`: how often the rules for figures, attributions and hedges agree with labels by hand, for each kind.
// `--mistakes` lists where they don't, `--json FILE` writes all of it.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({ options: { mistakes: { type: "boolean", default: false }, json: { type: "string" } } });

// What of the measure is used here: its own types would make the whole core a part of this project.
/**
 * @typedef {{ set: string, what: string, kind: string, labelled: number, found: number, right: number }} Row
 * @type {{ module: { measureFigures(): { rows: readonly Row[], mistakes: readonly string[] } } }}
 */
const { module } = await runnerImport(path.join(root, "test/fixtures/figures/measure-figures.ts"), {
  root,
  configFile: false,
  logLevel: "error",
});
const { rows, mistakes } = module.measureFigures();

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)} %`).padStart(9);
console.log("set    what         kind          labelled  found  right precision    recall");
for (const { set, what, kind, labelled, found, right } of rows) {
  const counts = [labelled, found, right].map((count) => String(count).padStart(7)).join("");
  console.log(
    `${set.padEnd(7)}${what.padEnd(13)}${kind.padEnd(14)}${counts} ${share(right, found)} ${share(right, labelled)}`,
  );
}
if (values.mistakes) console.log(`\n${mistakes.join("\n")}`);
if (values.json) {
  fs.mkdirSync(path.dirname(values.json), { recursive: true });
  fs.writeFileSync(values.json, JSON.stringify({ rows, mistakes }, null, 1));
}
