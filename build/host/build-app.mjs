import { spawnSync } from "node:child_process";
import path from "node:path";
import { builtFiles, isStale } from "./freshness.mjs";

/**
 * Builds the whole app if a source is newer than what was built. What the build says goes to stderr. Returns false if it failed.
 *
 * @param {string} home
 * @returns {boolean}
 */
export function buildIfStale(home) {
  if (!isStale(home, builtFiles)) return true;
  console.error("Building Variorum …");
  const vite = path.join(home, "node_modules/vite/bin/vite.js");
  const args = [vite, "build", "--app", "--config", "build/vite.config.ts", "--logLevel", "error"];
  return spawnSync(process.execPath, args, { cwd: home, stdio: ["ignore", 2, 2] }).status === 0;
}
