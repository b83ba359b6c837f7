import type { Alike } from "./alike.ts";
import { Candidate } from "./candidate.ts";
import type { KnownSentence } from "./known-sentence.ts";

/**
 * So many candidates has a sentence of its own in one text. More look alike only where sentences are written after one pattern, as in
 * a list, and there each is like all others: their number would grow with the square.
 */
const mostAlike = 8;

/**
 * Of the candidates of two texts those that are among the closest of either of their sentences. Which these are hangs on the two texts
 * alone, and what may reach a threshold comes before all that can't.
 */
export class Closest {
  /** Of each sentence, the closest first. */
  readonly #lists = new Map<KnownSentence, Candidate[]>();

  put(a: KnownSentence, b: KnownSentence, alike: Alike): void {
    const [ofA, ofB] = [this.#listOf(a), this.#listOf(b)];
    const [isNearA, isNearB] = [isNear(ofA, a, alike, b), isNear(ofB, b, alike, a)];
    if (!isNearA && !isNearB) return;
    const candidate = new Candidate(a, b, alike);
    if (isNearA) insert(ofA, candidate, a);
    if (isNearB) insert(ofB, candidate, b);
  }

  /** In the order of places in the first text, then in the second. */
  get candidates(): Candidate[] {
    const kept = new Set<Candidate>();
    for (const list of this.#lists.values()) for (const candidate of list) kept.add(candidate);
    return [...kept].sort((one, other) => one.a.place - other.a.place || one.b.place - other.b.place);
  }

  #listOf(sentence: KnownSentence): Candidate[] {
    const present = this.#lists.get(sentence);
    if (present !== undefined) return present;
    const made: Candidate[] = [];
    this.#lists.set(sentence, made);
    return made;
  }
}

/** Whether a sentence comes among the closest of another. */
function isNear(list: readonly Candidate[], own: KnownSentence, alike: Alike, beside: KnownSentence): boolean {
  const last = list[mostAlike - 1];
  return last === undefined || (farther(last.alike, alike) || placeBeside(last, own) - beside.place) > 0;
}

function insert(list: Candidate[], candidate: Candidate, own: KnownSentence): void {
  let at = list.length;
  while (at > 0 && comesBefore(candidate, list[at - 1] as Candidate, own)) at -= 1;
  list.splice(at, 0, candidate);
  if (list.length > mostAlike) list.pop();
}

function comesBefore(one: Candidate, other: Candidate, own: KnownSentence): boolean {
  return (farther(other.alike, one.alike) || placeBeside(other, own) - placeBeside(one, own)) > 0;
}

/** Positive where the first is farther; what is as near goes by its place. */
function farther(one: Alike, other: Alike): number {
  return other.most - one.most || other.share - one.share;
}

function placeBeside({ a, b }: Candidate, own: KnownSentence): number {
  return a === own ? b.place : a.place;
}
