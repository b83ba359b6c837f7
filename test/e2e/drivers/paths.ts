import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { installedElectron } from "#build/host/start-electron.mjs";

/** The app's own folder. */
export const home = fileURLToPath(new URL("../../..", import.meta.url));
export const standInProgram = path.join(home, "out/stand-in/stand-in.mjs");

/** Electron's program where it can be run: its file is there, and a display too. */
export function electronProgram(): string | null {
  const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const program = installedElectron(home);
  return hasDisplay && program && existsSync(program) ? program : null;
}
