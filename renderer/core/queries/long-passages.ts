import { defaultThreshold, type Parallel, type ParallelPassage } from "../parallels/parallel.ts";
import { quotedIn } from "../parallels/quoted.ts";
import { wordDifference } from "../parallels/word-difference.ts";
import { wordsIn } from "../parallels/words.ts";

/** What two texts have word for word, quotations left out: what somebody said may be printed by anyone who heard it. */
export interface SharedText {
  readonly words: number;
  /** Passages with any such words. */
  readonly passages: number;
}

/** From where on two reports are taken for one text: a sentence alone may be an agency's line, or chance. */
const least: SharedText = { words: 40, passages: 2 };

const known = new WeakMap<readonly Parallel[], Map<string, SharedText>>();
const grouped = new WeakMap<readonly Parallel[], ReadonlyMap<string, readonly Parallel[]>>();

/** Whether so much is shared that the two can't well have been written apart. */
export function isLong({ words, passages }: SharedText): boolean {
  return words >= least.words && passages >= least.passages;
}

/**
 * What two texts share by the parallels that were found between them. Paraphrases do not count, nor what is less alike than usual. It is
 * counted once for a list of parallels.
 * @param a @param b id and text of each
 */
export function sharedText(
  parallels: readonly Parallel[],
  a: { readonly id: string; readonly text: string },
  b: { readonly id: string; readonly text: string },
): SharedText {
  const key = keyOf(a.id, b.id);
  const counts = known.get(parallels) ?? new Map<string, SharedText>();
  known.set(parallels, counts);
  const present = counts.get(key);
  if (present !== undefined) return present;
  let [words, passages] = [0, 0];
  for (const { a: one, b: other, kind, score } of byPair(parallels).get(key) ?? []) {
    if (kind === "paraphrase" || score < defaultThreshold) continue;
    const [own, their] = one.text === a.id ? [a, b] : [b, a];
    const count = sameWords(own.text, one, their.text, other);
    words += count;
    if (count > 0) passages += 1;
  }
  const shared = { words, passages };
  counts.set(key, shared);
  return shared;
}

/** The words outside of quotations that both have, in the same order. */
function sameWords(text: string, own: ParallelPassage, otherText: string, other: ParallelPassage): number {
  const quoted = quotedIn(text.slice(own.start, own.end));
  const isQuoted = (start: number) =>
    quoted.some((stretch) => start >= own.start + stretch.start && start < own.start + stretch.end);
  return wordDifference({ ...own, text }, { ...other, text: otherText })
    .filter(({ kind }) => kind === "same")
    .flatMap(({ a }) => (a === null ? [] : wordsIn(text, a.start, a.end)))
    .filter(({ start }) => !isQuoted(start)).length;
}

function byPair(parallels: readonly Parallel[]): ReadonlyMap<string, readonly Parallel[]> {
  const present = grouped.get(parallels);
  if (present !== undefined) return present;
  const pairs = new Map<string, Parallel[]>();
  for (const parallel of parallels) {
    const key = keyOf(parallel.a.text, parallel.b.text);
    const list = pairs.get(key);
    if (list === undefined) pairs.set(key, [parallel]);
    else list.push(parallel);
  }
  grouped.set(parallels, pairs);
  return pairs;
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
