import { openBrowser } from "./open-browser.mjs";
import { runningVersion } from "./running.mjs";
import { loopback, serve } from "./server.mjs";

/**
 * Serves the app until Ctrl-C, or finds the one that already runs. Returns the exit code.
 *
 * @param {{ readonly root: string, readonly port: number, readonly version: string }} setting
 * @returns {Promise<number>}
 */
export async function startBrowserHost(setting) {
  const address = `http://${loopback}:${setting.port}/`;
  // Listened for before the address is printed, so that nobody can be too quick.
  const asked = askedToStop();
  let server;
  try {
    server = await serve(setting);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE") throw error;
    return joinRunning(setting, address);
  }
  console.log(`Variorum is open at ${address} (Ctrl-C ends it)`);
  openBrowser(address);
  await asked;
  await server.stop();
  return 0;
}

/**
 * @param {{ readonly port: number, readonly version: string }} setting
 * @param {string} address
 */
async function joinRunning({ port, version }, address) {
  const running = await runningVersion(port);
  if (running === null) {
    console.error(
      `Port ${port} belongs to another program. Variorum needs this one, because your library lives at ${address} – end that program and start again.`,
    );
    return 1;
  }
  const difference = running === version ? "" : ` (version ${running}; this one is ${version})`;
  console.log(`Variorum is already open at ${address}${difference}`);
  openBrowser(address);
  return 0;
}

/** @returns {Promise<void>} */
function askedToStop() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(signal, () => resolve());
  });
}
