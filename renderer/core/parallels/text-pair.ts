import type { Candidate, Match } from "./candidate.ts";
import { matchesOf } from "./split-matches.ts";

/** All that two texts may have in common, or one text with itself. Keeps what was found last. */
export class TextPair {
  readonly #candidates: Candidate[] = [];
  #last: { readonly threshold: number; readonly matches: readonly Match[] } | null = null;

  put(candidate: Candidate): void {
    this.#candidates.push(candidate);
    this.#last = null;
  }

  /** What the two say alike. At a higher threshold no two sentences are compared again. */
  matches(threshold: number): readonly Match[] {
    if (this.#last?.threshold !== threshold) {
      const worth = this.#candidates.filter((candidate) => candidate.canReach(threshold));
      const matches = matchesOf(worth).filter(({ score }) => score >= threshold);
      this.#last = { threshold, matches };
    }
    return this.#last.matches;
  }
}
