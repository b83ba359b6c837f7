import type { WebPreferences } from "electron";

const required = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  experimentalFeatures: false,
  allowRunningInsecureContent: false,
  spellcheck: false,
} as const satisfies WebPreferences;

const allowed = new Set([...Object.keys(required), "preload", "devTools"]);

/** The only preferences a window of ours is made with. */
export function toWebPreferences(preload: string, hasDevTools: boolean): WebPreferences {
  return { ...required, preload, devTools: hasDevTools };
}

/**
 * Throws unless every setting that matters is written out with its safe value and nothing unknown stands beside them. An omitted
 * key is an error too, so that a changed default of Electron can't open a hole.
 */
export function checkWebPreferences(preferences: WebPreferences | undefined): void {
  const given: Readonly<Record<string, unknown>> = { ...preferences };
  const faults = [
    ...Object.entries(required)
      .filter(([key, value]) => given[key] !== value)
      .map(([key, value]) => `${key} must be ${value}`),
    ...Object.keys(given)
      .filter((key) => !allowed.has(key))
      .map((key) => `${key} must not be set`),
  ];
  if (faults.length > 0) throw new Error(`Unsafe window: ${faults.join(", ")}.`);
}
