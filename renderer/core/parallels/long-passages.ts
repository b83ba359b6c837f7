import type { Match } from "./candidate.ts";
import { quotedIn } from "./quoted.ts";
import { wordDifference } from "./word-difference.ts";
import { wordsIn } from "./words.ts";

/** What two texts have word for word, quotations left out: what somebody said may be printed by anyone who heard it. */
export interface SharedText {
  /** Ids of the texts, the lesser first. */
  readonly a: string;
  readonly b: string;
  readonly words: number;
  /** Passages with any such words. */
  readonly passages: number;
}

/** From where on two texts are taken for one: a sentence alone may be an agency's line, or chance. */
const least = { words: 40, passages: 2 };

/** What two texts share where it is so much that they can't well have been written apart, else `null`. Paraphrases do not count. */
export function longShared(matches: readonly Match[]): Pick<SharedText, "words" | "passages"> | null {
  let [words, passages] = [0, 0];
  for (const { a, b, kind } of matches) {
    if (kind === "paraphrase") continue;
    const count = sameWords(a.printed, b.printed);
    words += count;
    if (count > 0) passages += 1;
  }
  return words >= least.words && passages >= least.passages ? { words, passages } : null;
}

/** Copies of one story repeat the same pairs of sentences: each is compared once, for so many pairs. */
const known = new Map<string, number>();
const mostKnown = 20_000;

/** The words outside of quotations that both passages have, in the same order. */
function sameWords(own: string, other: string): number {
  const key = `${own}\0${other}`;
  const present = known.get(key);
  if (present !== undefined) return present;
  if (known.size === mostKnown) known.clear();
  const quoted = quotedIn(own);
  const count = wordDifference(stretchOf(own), stretchOf(other))
    .filter(({ kind }) => kind === "same")
    .flatMap(({ a }) => (a === null ? [] : wordsIn(own, a.start, a.end)))
    .filter(({ start }) => !quoted.some((stretch) => start >= stretch.start && start < stretch.end)).length;
  known.set(key, count);
  return count;
}

function stretchOf(text: string) {
  return { text, start: 0, end: text.length };
}
