import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import type { Shape } from "./page-side.ts";
import { strict } from "./strict.ts";

type Exposed = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One run of the preload, for one document. It lives outside the page, so the page can't reach into it at all. */
export interface PreloadRun {
  readonly exposed: Exposed;
  /** As when main sends: the event carries the sender, which the preload must keep to itself. */
  deliver(channel: string, args: readonly unknown[]): void;
}

/** Runs a preload as a sandboxed one: one file, and nothing to require but `electron`. */
export function runPreload(file: string, invoke: (channel: string, args: unknown[]) => Promise<unknown>): PreloadRun {
  const exposed: Record<string, Record<string, unknown>> = {};
  const heard = new EventEmitter();
  const electron = strict("electron", {
    contextBridge: strict("contextBridge", {
      exposeInMainWorld(name: string, api: Record<string, unknown>) {
        if (name in exposed) throw new Error(`Cannot bind an API on top of an existing property: ${name}.`);
        exposed[name] = api;
      },
    }),
    ipcRenderer: strict("ipcRenderer", {
      invoke: async (channel: string, ...args: unknown[]) =>
        structuredClone(await invoke(channel, structuredClone(args))),
      on: (channel: string, listener: (...args: unknown[]) => void) => heard.on(channel, listener),
    }),
  });
  const run = compileFunction(readFileSync(file, "utf8"), ["require", "process", "module", "exports"], {
    filename: file,
  });
  const requireInSandbox = (name: string) => {
    if (name === "electron") return electron;
    throw new Error(`module not found: ${name}`);
  };
  run(requireInSandbox, strict("process", { platform: process.platform }), { exports: {} }, {});
  return {
    exposed,
    deliver: (channel, args) =>
      void heard.emit(channel, { sender: "the event object" }, ...structuredClone(args as unknown[])),
  };
}

/** What the page gets to see of it. */
export function shapeOf(exposed: Exposed): Shape {
  return Object.fromEntries(
    Object.entries(exposed).map(([name, api]) => [
      name,
      Object.fromEntries(
        Object.entries(api).map(([key, value]) => [key, typeof value === "function" ? "$function" : value]),
      ),
    ]),
  );
}
