import type { Match, Stretch } from "./candidate.ts";
import type { KnownSentence } from "./known-sentence.ts";
import type { Wording } from "./wording.ts";

/** What two texts have word for word, quotations left out: what somebody said may be printed by anyone who heard it. */
export interface SharedText {
  /** Ids of the texts, the lesser first. */
  readonly a: string;
  readonly b: string;
  /** Each counted once, however often the texts print it. */
  readonly words: number;
  /** Passages with any such words, those that are printed alike in a text counted once. */
  readonly passages: number;
}

/** From where on two texts are taken for one: a sentence alone may be an agency's line, or chance. */
const least = { words: 40, passages: 2 };

/** By what is printed, so that a line that a text repeats stands here once: the indexes of the words that the other text has too. */
type Shared = Map<Wording, Set<number>>;

/** What two texts share where it is so much that they can't well have been written apart, else `null`. Paraphrases do not count. */
export function longShared(matches: readonly Match[]): Pick<SharedText, "words" | "passages"> | null {
  const [ofA, ofB]: [Shared, Shared] = [new Map(), new Map()];
  for (const { kind, same, a, b } of matches) {
    if (kind === "paraphrase") continue;
    for (const one of same) {
      const [inA, indexA] = placeOf(a, one.a);
      const [inB, indexB] = placeOf(b, one.b);
      if (inA.quoted.has(indexA) || inB.quoted.has(indexB)) continue;
      put(ofA, inA.wording, indexA);
      put(ofB, inB.wording, indexB);
    }
  }
  const words = Math.min(wordsIn(ofA), wordsIn(ofB));
  const passages = Math.min(ofA.size, ofB.size);
  return words >= least.words && passages >= least.passages ? { words, passages } : null;
}

/** The sentence of a stretch in which a word stands, and its index there. */
function placeOf([first, second]: Stretch, index: number): readonly [KnownSentence, number] {
  const { length } = first.wording.words;
  return second === undefined || index < length ? [first, index] : [second, index - length];
}

function put(shared: Shared, wording: Wording, index: number): void {
  const indexes = shared.get(wording) ?? new Set();
  shared.set(wording, indexes.add(index));
}

function wordsIn(shared: Shared): number {
  let words = 0;
  for (const { size } of shared.values()) words += size;
  return words;
}
