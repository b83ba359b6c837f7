import { startWorker } from "../trusted-worker.ts";
import type { ImportAnswer, ImportRequest } from "./import-messages.ts";
import importWorker from "./import-worker.ts?worker&url";

/** No answer came: the time was up, or the worker broke down, most often because the memory was full. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly why: "time" | "breakdown";

  constructor(why: "time" | "breakdown", detail: string) {
    super(detail);
    this.why = why;
  }
}

export interface Asked {
  /** Rejects with `NoAnswer`, and with nothing else. Settles never after `cancel`. */
  readonly answer: Promise<ImportAnswer>;
  cancel(): void;
}

export interface ImportLimits {
  /** Milliseconds after which the worker is ended. */
  readonly time: number;
  /** Another worker than the app's own. */
  readonly start?: () => Worker;
}

/** Hands one request to a worker of its own, which ends with the answer: what a file does to it reaches no other. The bytes stay the caller's. */
export function askImportWorker(request: ImportRequest, { time, start = startOwn }: ImportLimits): Asked {
  let end: () => void = () => undefined;
  const answer = new Promise<ImportAnswer>((resolve, reject) => {
    let worker: Worker;
    try {
      worker = start();
    } catch (error) {
      reject(new NoAnswer("breakdown", String(error)));
      return;
    }
    const timer = setTimeout(() => {
      end();
      reject(new NoAnswer("time", `It took more than ${time} ms.`));
    }, time);
    end = () => {
      clearTimeout(timer);
      worker.onmessage = worker.onmessageerror = worker.onerror = null;
      worker.terminate();
    };
    const breakDown = (detail: string) => {
      end();
      reject(new NoAnswer("breakdown", detail));
    };
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
      end();
      resolve(data);
    };
    worker.onmessageerror = () => breakDown("The answer could not be taken over.");
    worker.onerror = (event) => {
      event.preventDefault();
      breakDown(event.message || "The worker could not be started.");
    };
    const bytes = request.bytes.slice();
    worker.postMessage({ ...request, bytes }, [bytes.buffer]);
  });
  return { answer, cancel: () => end() };
}

function startOwn(): Worker {
  return startWorker(importWorker, "import");
}
