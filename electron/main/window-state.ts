import { readFileSync } from "node:fs";
import { type BrowserWindow, type Rectangle, screen } from "electron";
import { z } from "zod";
import { writeWhole } from "./write-whole.ts";

/** Where the window stood, in density-independent pixels. */
export interface WindowState {
  readonly bounds: Readonly<Rectangle> | null;
  readonly isMaximized: boolean;
}

const stateSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(640), height: z.int().min(400) }).nullable(),
  isMaximized: z.boolean(),
});

const saveDelay = 400;

/** The remembered place, if it can still be read and seen on one of today's displays. */
export function readWindowState(file: string): WindowState {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    return { ...state, bounds: state.bounds && isOnDisplay(state.bounds) ? state.bounds : null };
  } catch {
    return { bounds: null, isMaximized: false };
  }
}

/** Remembers the window's place whenever it changes. Losing it is no loss, so failures are passed over. */
export function rememberWindowState(window: BrowserWindow, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  const save = () => {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    void writeWhole(file, JSON.stringify(state)).catch(() => undefined);
  };
  const saveSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(save, saveDelay);
  };
  window.on("resize", saveSoon);
  window.on("move", saveSoon);
  window.on("maximize", saveSoon);
  window.on("unmaximize", saveSoon);
  window.on("close", () => {
    clearTimeout(timer);
    save();
  });
  window.on("closed", () => clearTimeout(timer));
}

/** At least a hand's breadth of the title bar must be within reach. */
function isOnDisplay(bounds: Readonly<Rectangle>): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const width = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    return width >= 120 && bounds.y >= workArea.y - 8 && bounds.y <= workArea.y + workArea.height - 40;
  });
}
