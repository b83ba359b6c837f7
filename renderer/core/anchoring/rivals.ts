import type { TextRange } from "./find-in-text.ts";

/** UTF-16 units of surroundings that are compared on each side. */
const farthest = 64;
/** By so many units the surroundings of one place must agree further than those of every other. */
const leastLead = 6;
/** Words that stand so often are never told apart by their surroundings alone. */
const mostOccurrences = 400;

/**
 * True where the words of a passage stand elsewhere in either text with surroundings that agree nearly as far as here: then what
 * stands at `place` may as well be another passage, or the passage may stand elsewhere.
 * @param place offset in `to` where the passage's words stand.
 */
export function hasRival(from: string, to: string, range: TextRange, place: number): boolean {
  const exact = from.slice(range.start, range.end);
  const agreement = (at: number, other: number) =>
    sharedBefore(from, at, to, other) + sharedAfter(from, at + exact.length, to, other + exact.length);
  const own = agreement(range.start, place);
  if (own === 2 * farthest) return false;
  const isRival = (found: number) => found + leastLead > own;
  return (
    someOccurrence(to, exact, place, (other) => isRival(agreement(range.start, other))) ||
    someOccurrence(from, exact, range.start, (other) => isRival(agreement(other, place)))
  );
}

/** True where the test holds for an occurrence other than the one at `own`, or there are too many to look at. */
function someOccurrence(text: string, words: string, own: number, test: (at: number) => boolean): boolean {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    count += 1;
    if (count > mostOccurrences) return true;
    if (at !== own && test(at)) return true;
  }
  return false;
}

function sharedBefore(a: string, atA: number, b: string, atB: number): number {
  const most = Math.min(farthest, atA, atB);
  let length = 0;
  while (length < most && a.charCodeAt(atA - 1 - length) === b.charCodeAt(atB - 1 - length)) length += 1;
  return length;
}

function sharedAfter(a: string, atA: number, b: string, atB: number): number {
  const most = Math.min(farthest, a.length - atA, b.length - atB);
  let length = 0;
  while (length < most && a.charCodeAt(atA + length) === b.charCodeAt(atB + length)) length += 1;
  return length;
}
