import { FinderFailed } from "#core/index.ts";

/** A question about all texts. It is asked one time after the other, and what was changed meanwhile is asked about once, at the end. */
export class LatestQuestion<T> {
  #state: "open" | "known" | "failed" = "open";
  #trouble: string | null = null;
  #isAsked = false;
  #isAsking = false;
  /** Grows when something else is asked: the answer to an older question is not wanted. */
  #turn = 0;

  /**
   * @param ask `null` where it can't be asked yet
   * @param settle takes the answer to the newest question; `null` where there is none
   */
  constructor(
    private readonly ask: () => Promise<T> | null,
    private readonly settle: (answer: T | null) => void,
  ) {}

  get state(): "open" | "known" | "failed" {
    return this.#state;
  }

  get trouble(): string | null {
    return this.#trouble;
  }

  start(): void {
    this.#isAsked = true;
    void this.#run();
  }

  /** What was answered holds no more. */
  renew(): void {
    this.#turn += 1;
    this.#state = "open";
    this.#trouble = null;
    void this.#run();
  }

  /** Nobody wants the answer any more. */
  end(): void {
    this.#isAsked = false;
    this.renew();
  }

  async #run(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    while (this.#isAsked && this.#state === "open") {
      const turn = this.#turn;
      let answer: T | null = null;
      let trouble: string | null = null;
      const asked = this.ask();
      if (asked === null) break;
      try {
        answer = await asked;
      } catch (error) {
        trouble = troubleOf(error);
      }
      if (turn !== this.#turn) continue;
      this.#state = trouble === null ? "known" : "failed";
      this.#trouble = trouble;
      this.settle(answer);
    }
    this.#isAsking = false;
  }
}

/** What went wrong, as a sentence. */
export function troubleOf(error: unknown): string {
  return error instanceof FinderFailed ? error.message : `Reading the reports failed: ${String(error)}.`;
}
