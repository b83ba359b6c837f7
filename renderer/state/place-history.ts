const depth = 100;

/** Where jumps left from: the way back, and the way forward again. A place of `null` is nowhere and is not remembered. */
export class PlaceHistory<Place> {
  #back: Place[] = [];
  #forward: Place[] = [];

  get canGoBack(): boolean {
    return this.#back.length > 0;
  }

  get canGoForward(): boolean {
    return this.#forward.length > 0;
  }

  /** Where going back leads. */
  get back(): Place | null {
    return this.#back.at(-1) ?? null;
  }

  /** A new jump: what was forward of here is forgotten. */
  leave(from: Place | null): void {
    if (from !== null) this.#back = [...this.#back, from].slice(-depth);
    this.#forward = [];
  }

  goBack(from: Place | null): Place | null {
    return step(this.#back, this.#forward, from);
  }

  goForward(from: Place | null): Place | null {
    return step(this.#forward, this.#back, from);
  }
}

function step<Place>(ahead: Place[], behind: Place[], from: Place | null): Place | null {
  const to = ahead.pop() ?? null;
  if (to !== null && from !== null) behind.push(from);
  return to;
}
