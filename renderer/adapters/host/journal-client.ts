import type { JournalAnswer, JournalRequest } from "./journal-messages.ts";
import journalWorkerAddress from "./journal-worker.ts?worker&url";

/** Appends and reads the journal file `fileName` of this origin. */
export interface JournalClient {
  append(line: string): Promise<void>;
  read(): Promise<readonly string[]>;
}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/** Starts its worker at the first append. */
export function journalClient(fileName: string): JournalClient {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;

  function start(): Worker {
    const started = startWorker();
    started.onmessage = ({ data }: MessageEvent<JournalAnswer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.isWritten) asked?.resolve();
      else asked?.reject(new Error(data.message));
    };
    started.onerror = (event) => {
      event.preventDefault();
      worker = null;
      const error = new Error(event.message || "The journal's worker could not be started.");
      for (const asked of waiting.values()) asked.reject(error);
      waiting.clear();
    };
    return started;
  }

  return {
    append(line) {
      if (line.includes("\n")) return Promise.reject(new RangeError("A journal line holds no newline."));
      return new Promise((resolve, reject) => {
        worker ??= start();
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        const request: JournalRequest = { id: lastId, fileName, line };
        worker.postMessage(request);
      });
    },
    read: () => navigator.locks.request(`variorum ${fileName}`, { mode: "shared" }, () => readLines(fileName)),
  };
}

async function readLines(fileName: string): Promise<readonly string[]> {
  const folder = await navigator.storage.getDirectory();
  let text: string;
  try {
    const file = await folder.getFileHandle(fileName);
    text = await (await file.getFile()).text();
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return [];
    throw error;
  }
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line !== "");
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

let toTrusted: ((address: string) => unknown) | null = null;

/** The page's security policy asks for trusted script addresses; ours trusts this one worker and no other. */
function startWorker(): Worker {
  toTrusted ??= trustWorker();
  return new Worker(toTrusted(journalWorkerAddress) as string, { type: "module", name: "journal" });
}

function trustWorker(): (address: string) => unknown {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (!trustedTypes) return (address) => address;
  const policy = trustedTypes.createPolicy("variorum-worker", {
    createScriptURL(address) {
      if (address !== journalWorkerAddress) throw new TypeError("Only the journal's worker is trusted.");
      return address;
    },
  });
  return (address) => policy.createScriptURL(address);
}
