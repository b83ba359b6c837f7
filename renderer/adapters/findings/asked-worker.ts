import { startWorker } from "../trusted-worker.ts";
import type { FindingsAnswer, FindingsRequest } from "./findings-messages.ts";
import findingsWorker from "./findings-worker.ts?worker&url";

/** No answer came: the time was up, the worker broke down, or nobody waits any more. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
  readonly why: "time" | "breakdown" | "ended";

  constructor(why: "time" | "breakdown" | "ended", detail: string) {
    super(detail);
    this.why = why;
  }
}

export interface AskLimits {
  /** Milliseconds that one answer may take. */
  readonly time: number;
  /** Another worker than the app's own. */
  readonly start?: () => Worker;
}

/** One worker that is asked one question after the other. It is started with the first, and anew after one that got no answer. */
export class AskedWorker {
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  /** Gives up the question under way. */
  #giveUp: ((why: NoAnswer) => void) | null = null;
  /** Questions of an earlier round are not asked any more. */
  #round = 0;

  /** @param onEnd the worker ended: what it knew is gone */
  constructor(
    private readonly limits: AskLimits,
    private readonly onEnd: () => void,
  ) {}

  /** Rejects with `NoAnswer`, and with nothing else. */
  ask(request: FindingsRequest): Promise<FindingsAnswer> {
    const round = this.#round;
    const answer = this.#last.then(() => {
      if (round !== this.#round) throw new NoAnswer("ended", "Nobody waits any more.");
      return this.#askNow(request);
    });
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  end(): void {
    this.#round += 1;
    this.#giveUp?.(new NoAnswer("ended", "Nobody waits any more."));
    this.#stop();
  }

  #askNow(request: FindingsRequest): Promise<FindingsAnswer> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        this.#giveUp = null;
      };
      const giveUp = (why: NoAnswer) => {
        settle();
        this.#stop();
        reject(why);
      };
      const timer = setTimeout(
        () => giveUp(new NoAnswer("time", `It took more than ${this.limits.time} ms.`)),
        this.limits.time,
      );
      this.#giveUp = giveUp;
      try {
        this.#worker ??= (this.limits.start ?? startOwn)();
        this.#worker.onmessage = ({ data }: MessageEvent<FindingsAnswer>) => {
          settle();
          resolve(data);
        };
        this.#worker.onmessageerror = () => giveUp(new NoAnswer("breakdown", "The answer could not be taken over."));
        this.#worker.onerror = (event) => {
          event.preventDefault();
          giveUp(new NoAnswer("breakdown", event.message || "The worker could not be started."));
        };
        this.#worker.postMessage(request);
      } catch (error) {
        giveUp(new NoAnswer("breakdown", String(error)));
      }
    });
  }

  #stop(): void {
    if (this.#worker === null) return;
    this.#worker.onmessage = this.#worker.onmessageerror = this.#worker.onerror = null;
    this.#worker.terminate();
    this.#worker = null;
    this.onEnd();
  }
}

function startOwn(): Worker {
  return startWorker(findingsWorker, "findings");
}
