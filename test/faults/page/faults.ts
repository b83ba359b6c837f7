export type FaultKind = "quota" | "unknown" | "abort";

export interface Fault {
  readonly kind: FaultKind;
  /** Before the call had its effect, or after: then the caller is told that it failed although it did not. */
  readonly landing: "before" | "after";
}

/** Counts calls and lets one of them fail. */
export class Faults {
  /** Calls that could have failed. */
  calls = 0;
  #isOver = false;
  #at = 0;
  #fault: Fault | null = null;
  /** The call that failed; `null` as long as none has. */
  hit: string | null = null;

  /** @param at the number of the call that is to fail, from 1. */
  arm(at: number, fault: Fault): void {
    this.calls = 0;
    this.#isOver = false;
    this.#at = at;
    this.#fault = fault;
    this.hit = null;
  }

  disarm(): void {
    this.#isOver = true;
  }

  /** To be asked at each call. @param lands false for a call that has no effect: failing after it is no other than before it. */
  next(call: string, lands: boolean): Fault | null {
    if (this.#isOver) return null;
    if (this.#fault?.landing === "after" && !lands) return null;
    this.calls += 1;
    if (this.calls !== this.#at) return null;
    this.hit = call;
    return this.#fault;
  }
}

const names: Readonly<Record<FaultKind, string>> = {
  quota: "QuotaExceededError",
  unknown: "UnknownError",
  abort: "AbortError",
};

export function toFault(kind: FaultKind): DOMException {
  return new DOMException("A fault that a test has put in.", names[kind]);
}
