// `npm run check`: types, format and lint, layers, unused code. All of them run; the exit code is 1 if any failed.
// `--json FILE` writes the counts, one for each check.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { json: { type: "string" } } });

/** @type {readonly { readonly name: string, readonly command: readonly string[] }[]} */
const checks = [
  { name: "types", command: ["typescript/bin/tsc", "-b"] },
  { name: "format and lint", command: ["@biomejs/biome/bin/biome", "check", "--error-on-warnings"] },
  {
    name: "lint with types",
    command: [
      "oxlint/bin/oxlint",
      "--config",
      "build/oxlint.json",
      "--type-aware",
      "--deny-warnings",
      "renderer",
      "electron",
      "build",
      "test",
    ],
  },
  {
    name: "layers",
    command: [
      "vitest/vitest.mjs",
      "run",
      "--config",
      "build/vitest.config.ts",
      "--project",
      "unit",
      "test/architecture/layers.test.ts",
    ],
  },
  { name: "unused code", command: ["knip/bin/knip.js", "--config", "build/knip.json", "--no-progress"] },
];

/**
 * @param {readonly string[]} command a script within node_modules and its arguments
 * @returns {Promise<{ readonly isOk: boolean, readonly output: string, readonly seconds: string }>}
 */
function run([script = "", ...args]) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join("node_modules", script), ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("close", (code) => {
      resolve({ isOk: code === 0, output, seconds: ((performance.now() - started) / 1000).toFixed(1) });
    });
  });
}

const failed = [];
for (const { name, command } of checks) {
  const { isOk, output, seconds } = await run(command);
  console.log(`${isOk ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (isOk) continue;
  failed.push(name);
  console.log(output);
}

if (values.json) {
  fs.mkdirSync(path.dirname(values.json), { recursive: true });
  const counts = { passed: checks.length - failed.length, failed: failed.length, skipped: 0 };
  fs.writeFileSync(values.json, JSON.stringify(counts));
}
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(", ")}.`);
  process.exitCode = 1;
}
