import type { Candidate, Match } from "./candidate.ts";
import { longShared, type SharedText } from "./long-passages.ts";
import { defaultThreshold } from "./parallel.ts";
import { matchesOf } from "./split-matches.ts";

/** All that two texts may have in common, or one text with itself. Keeps what was found last. */
export class TextPair {
  readonly #candidates: Candidate[] = [];
  #last: { readonly threshold: number; readonly matches: readonly Match[] } | null = null;
  #shared: Pick<SharedText, "words" | "passages"> | null | undefined;

  put(candidate: Candidate): void {
    this.#candidates.push(candidate);
    this.#last = null;
    this.#shared = undefined;
  }

  /** What the two say alike. At a higher threshold no two sentences are compared again. */
  matches(threshold: number): readonly Match[] {
    if (this.#last?.threshold !== threshold) this.#last = { threshold, matches: this.#sift(threshold) };
    return this.#last.matches;
  }

  /** The long passages that the two share, counted once; `null` where these are short or none. */
  get shared(): Pick<SharedText, "words" | "passages"> | null {
    if (this.#shared !== undefined) return this.#shared;
    this.#shared = longShared(
      this.#last?.threshold === defaultThreshold ? this.#last.matches : this.#sift(defaultThreshold),
    );
    return this.#shared;
  }

  #sift(threshold: number): readonly Match[] {
    return matchesOf(this.#candidates, threshold).filter(({ score }) => score >= threshold);
  }
}
