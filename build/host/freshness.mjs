import { readdirSync, statSync } from "node:fs";
import path from "node:path";

const inputs = ["electron", "renderer", "seeds", "build/vite.config.ts", "package.json", "package-lock.json"];

/** What `npm run build` makes. */
export const builtFiles = ["out/main/main.cjs", "out/preload/preload.cjs", "out/renderer/index.html"];

/**
 * True if one of `outputs` is missing or older than any source. Folders count too: their time changes when a file goes.
 *
 * @param {string} home
 * @param {readonly string[]} outputs
 */
export function isStale(home, outputs) {
  const built = outputs.map((output) => timeOf(path.join(home, output)));
  if (built.some((time) => time === null)) return true;
  const oldest = Math.min(.../** @type {number[]} */ (built));
  return inputs.some((input) => isNewer(path.join(home, input), oldest));
}

/**
 * @param {string} place
 * @param {number} time
 * @returns {boolean}
 */
function isNewer(place, time) {
  const facts = statSync(place, { throwIfNoEntry: false });
  if (!facts) return false;
  if (facts.mtimeMs > time) return true;
  return facts.isDirectory() && readdirSync(place).some((name) => isNewer(path.join(place, name), time));
}

/** @param {string} file */
function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
