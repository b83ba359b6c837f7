import type { Match } from "./candidate.ts";

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
  for (const { kind, same } of matches) {
    if (kind === "paraphrase") continue;
    words += same;
    if (same > 0) passages += 1;
  }
  return words >= least.words && passages >= least.passages ? { words, passages } : null;
}
