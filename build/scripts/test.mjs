// `npm test`: everything that says whether Variorum works. Each part runs even where an earlier one failed; the last line
// adds them all up, and the exit code is 1 if anything failed or a part ran nothing.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, fromPlaywright, fromVitest, judge, sum } from "./counts.mjs";

const results = path.join("out", "test-results");
const vitest = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--config",
  "build/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
];

/**
 * A part counts by the report that it writes; a part without one counts as one test.
 * @typedef {object} Part
 * @property {string} name
 * @property {string[]} command
 * @property {string} [report]
 * @property {(report: any) => import("./counts.mjs").Counts} [read]
 */

/** @type {readonly Part[]} */
const parts = [
  {
    name: "check",
    command: ["build/scripts/check.mjs", "--json", inResults("check.json")],
    report: "check.json",
    read: (counts) => counts,
  },
  {
    name: "unit",
    command: [...vitest, "--project=unit*", `--outputFile.json=${inResults("unit.json")}`],
    report: "unit.json",
    read: fromVitest,
  },
  { name: "chromium", command: ["build/scripts/find-chromium.mjs"] },
  {
    name: "browser",
    command: [...vitest, "--project", "browser", `--outputFile.json=${inResults("browser.json")}`],
    report: "browser.json",
    read: fromVitest,
  },
  { name: "build", command: ["node_modules/vite/bin/vite.js", "build", "--app", "--config", "build/vite.config.ts"] },
  {
    name: "end to end",
    command: ["node_modules/@playwright/test/cli.js", "test", "--config", "build/playwright.config.ts"],
    report: "e2e.json",
    read: fromPlaywright,
  },
  {
    name: "faults",
    command: ["build/scripts/faults.mjs", "--quick", "--json", inResults("faults.json")],
    report: "faults.json",
    read: (counts) => counts,
  },
  {
    name: "package check",
    command: ["build/scripts/check-package.mjs", "--json", inResults("package.json")],
    report: "package.json",
    read: (counts) => counts,
  },
];

/** @param {string} file */
function inResults(file) {
  return path.join(results, file);
}

/** @param {Part} part */
function countsOf({ report, read }) {
  if (!report || !read) return null;
  try {
    return read(JSON.parse(fs.readFileSync(inResults(report), "utf8")));
  } catch {
    return null;
  }
}

/** @param {Part} part */
function run(part) {
  console.log(`\n── ${part.name} ${"─".repeat(60 - part.name.length)}`);
  const begun = performance.now();
  const { status } = spawnSync(process.execPath, part.command, { stdio: ["ignore", "inherit", "inherit"] });
  const seconds = Math.round((performance.now() - begun) / 1000);
  const counts = part.report
    ? countsOf(part)
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  return { name: part.name, counts: judge(counts, status), seconds };
}

fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });
const done = parts.map(run);
const total = sum(done.map((part) => part.counts));

console.log();
for (const { name, counts, seconds } of done)
  console.log(`${counts.failed > 0 ? "✗" : "✓"} ${name}: ${describe(counts)} (${seconds} s)`);
console.log();
fs.writeFileSync(inResults("summary.txt"), `${describe(total)}\n`);
console.log(describe(total));
if (total.failed > 0) process.exitCode = 1;
