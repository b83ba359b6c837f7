import { startWorker } from "../trusted-worker.ts";
import originFilesWorker from "./origin-files-worker.ts?worker&url";
import type { OriginAnswer, OriginQuestion, OriginRequest } from "./origin-messages.ts";

/** A write to this origin's private files that failed; nothing was changed by it. */
export class OriginFileFailed extends Error {
  override readonly name = "OriginFileFailed";

  /** @param fault the name of the browser's error, or one of `originFaults`. */
  constructor(
    readonly fault: string,
    message: string,
  ) {
    super(message);
  }
}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}

/** Has requests carried out by a worker, in their order. Starts it at the first one, and again after it failed. */
export class OriginFiles {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;

  /** Resolves when it is on disk. Rejects with `OriginFileFailed`. */
  ask(request: OriginRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker ??= this.#start();
      this.#lastId += 1;
      this.#waiting.set(this.#lastId, { resolve, reject });
      this.#worker.postMessage({ id: this.#lastId, request } satisfies OriginQuestion);
    });
  }

  #start(): Worker {
    const worker = startWorker(originFilesWorker, "files");
    worker.onmessage = ({ data }: MessageEvent<OriginAnswer>) => {
      const asked = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.isDone) asked?.resolve();
      else asked?.reject(new OriginFileFailed(data.fault, data.message));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#worker = null;
      const error = new OriginFileFailed("Error", event.message || "The worker for files could not be started.");
      for (const asked of this.#waiting.values()) asked.reject(error);
      this.#waiting.clear();
    };
    return worker;
  }
}
