import { spawn } from "node:child_process";

/** True where a window can be shown at all. */
export function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Opens the person's browser, unless `BROWSER=none` or there is no display. Failing to is not an error: the address is printed.
 *
 * @param {string} address
 */
export function openBrowser(address) {
  const wish = process.env.BROWSER;
  if (wish === "none" || !hasDisplay()) return;
  const [command, ...args] = wish ? [wish, address] : systemOpener(address);
  const child = spawn(/** @type {string} */ (command), args, { detached: true, stdio: "ignore" });
  child.on("error", () => undefined);
  child.unref();
}

/** @param {string} address */
function systemOpener(address) {
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return ["xdg-open", address];
}
