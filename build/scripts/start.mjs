// Runs the app: in Electron if it can be had, else in the browser. `--browser` asks for the browser directly.
// Hidden, for tests: `--port N`, and `--serve FOLDER` to serve a folder as it is.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildIfStale } from "../host/build-app.mjs";
import { hasDisplay } from "../host/open-browser.mjs";
import { appPort } from "../host/server.mjs";
import { startBrowserHost } from "../host/start-browser.mjs";
import { findElectron, runElectron } from "../host/start-electron.mjs";

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: { browser: { type: "boolean" }, port: { type: "string" }, serve: { type: "string" } },
});

process.exitCode = await start();

async function start() {
  if (values.serve === undefined && !buildIfStale(home)) {
    console.error("Variorum could not be built; what went wrong stands above.");
    return 1;
  }
  if (!values.browser) {
    const code = await tryElectron();
    if (code !== null) return code;
  }
  const { version } = JSON.parse(readFileSync(path.join(home, "package.json"), "utf8"));
  const root = values.serve ?? path.join(home, "out/renderer");
  return startBrowserHost({ root, port: Number(values.port ?? appPort), version });
}

/** @returns {Promise<number | null>} the exit code, or `null` if Electron can't run here */
async function tryElectron() {
  if (!hasDisplay()) {
    console.log("There is no display for a window, so Variorum is served to a browser.");
    return null;
  }
  const program = findElectron(home);
  if (!program) {
    console.log("Electron could not be fetched, so Variorum opens in the browser.");
    return null;
  }
  const code = await runElectron(program, home);
  if (code === null) console.log("Electron does not run on this computer, so Variorum opens in the browser.");
  return code;
}
