import { identityPath, loopback } from "./server.mjs";

/**
 * Who has the port: the version of a running Variorum, or `null` for a stranger.
 *
 * @param {number} port
 * @returns {Promise<string | null>}
 */
export async function runningVersion(port) {
  try {
    const response = await fetch(`http://${loopback}:${port}${identityPath}`, {
      redirect: "error",
      signal: AbortSignal.timeout(2000),
    });
    const identity = /** @type {{ app?: unknown, version?: unknown } | null} */ (await response.json());
    return identity?.app === "variorum" ? String(identity.version) : null;
  } catch {
    return null;
  }
}
