import type { Alike } from "./alike.ts";
import { Candidate, type Match } from "./candidate.ts";
import { Closest } from "./closest.ts";
import type { KnownSentence } from "./known-sentence.ts";
import { longShared, type SharedText } from "./long-passages.ts";
import { defaultThreshold } from "./parallel.ts";
import { matchesOf } from "./split-matches.ts";

/** So many candidates are kept before they are sorted out: most texts have fewer. */
const mostUnsorted = 256;

/** All that two texts may have in common, or one text with itself. Keeps what was found last. */
export class TextPair {
  #unsorted: Candidate[] = [];
  #closest: Closest | null = null;
  #last: { readonly threshold: number; readonly matches: readonly Match[] } | null = null;
  #shared: Pick<SharedText, "words" | "passages"> | null | undefined;

  /** @param a stands in the text of the lesser id, or first in one text */
  put(a: KnownSentence, b: KnownSentence, alike: Alike): void {
    this.#last = null;
    this.#shared = undefined;
    if (this.#closest !== null) this.#closest.put(a, b, alike);
    else if (this.#unsorted.push(new Candidate(a, b, alike)) === mostUnsorted) this.#closest = this.#sortedOut();
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
    this.#closest ??= this.#sortedOut();
    return matchesOf(this.#closest.candidates, threshold).filter(({ score }) => score >= threshold);
  }

  #sortedOut(): Closest {
    const closest = new Closest();
    for (const { a, b, alike } of this.#unsorted) closest.put(a, b, alike);
    this.#unsorted = [];
    return closest;
  }
}
