import findingsWorker from "./findings/findings-worker.ts?worker&url";
import importWorker from "./import/import-worker.ts?worker&url";
import originFilesWorker from "./origin-files/origin-files-worker.ts?worker&url";

/** Every worker of the app, by its address. No other is started: a new worker is added here. */
const trusted: ReadonlySet<string> = new Set([findingsWorker, importWorker, originFilesWorker]);

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

let toTrusted: ((address: string) => unknown) | null = null;

/**
 * Starts a worker from the address that an import with `?worker&url` gives. The page's security policy asks for trusted script
 * addresses: ours trusts those listed here. Throws `TypeError` for any other. `name` shows in developer tools.
 */
export function startWorker(address: string, name: string): Worker {
  toTrusted ??= trustWorkers();
  return new Worker(toTrusted(address) as string, { type: "module", name });
}

function trustWorkers(): (address: string) => unknown {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return demandTrusted;
  const policy = trustedTypes.createPolicy("variorum-worker", { createScriptURL: demandTrusted });
  return (address) => policy.createScriptURL(address);
}

function demandTrusted(address: string): string {
  if (!trusted.has(address)) throw new TypeError("Only the app's own workers are trusted.");
  return address;
}
