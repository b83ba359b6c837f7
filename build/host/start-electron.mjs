import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A start that fails within this time is taken as "Electron can't run here", in ms. */
const earlyDeath = 5000;
const installLimit = 180_000;

/**
 * Electron's program, fetched if it is not there yet; `null` if it can't be had. Never asks `require("electron")`, which would
 * start a download of its own and throw.
 *
 * @param {string} home the app's folder
 * @returns {string | null}
 */
export function findElectron(home) {
  const found = installedElectron(home);
  if (found) return found;
  const installer = path.join(home, "node_modules/electron/install.js");
  if (!existsSync(installer)) return null;
  console.log("Fetching Electron, this once …");
  spawnSync(process.execPath, [installer], { cwd: home, stdio: "ignore", timeout: installLimit });
  return installedElectron(home);
}

/**
 * @param {string} home
 * @returns {string | null}
 */
export function installedElectron(home) {
  const folder = path.join(home, "node_modules/electron");
  try {
    const name = readFileSync(path.join(folder, "path.txt"), "utf8").trim();
    const program = path.join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, "dist"), name);
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}

/**
 * Runs the app in Electron until it ends. Returns the exit code, or `null` if it died at once.
 *
 * @param {string} program
 * @param {string} home
 * @returns {Promise<number | null>}
 */
export function runElectron(program, home) {
  return new Promise((resolve) => {
    const begun = Date.now();
    const child = spawn(program, [home], { stdio: ["ignore", "inherit", "ignore"] });
    // Ctrl-C reaches Electron as well; this process stays to hand on how it ended.
    let wasAsked = false;
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
      process.on(signal, () => {
        wasAsked = true;
        child.kill(signal);
      });
    }
    child.on("error", () => resolve(null));
    child.on("exit", (code) => {
      if (wasAsked) resolve(0);
      else if (code !== 0 && Date.now() - begun < earlyDeath) resolve(null);
      else resolve(code ?? 1);
    });
  });
}
