import { sumOf } from "./align-words.ts";
import { quotedIn } from "./quoted.ts";
import { movedBy, type Word, wordsIn } from "./words.ts";

/** What is printed in a sentence, or in two that follow each other: made once for all that are printed alike. */
export class Wording {
  /** What all its words weigh, and those that bind others. */
  readonly weight: number;
  readonly lightWeight: number;
  /** Indexes of the words that stand between quotation marks. */
  readonly quoted: ReadonlySet<number>;
  /** Whether a name stands outside of quotations: who said it, perhaps. */
  readonly namesOutside: boolean;

  /** @param words with their places from the beginning of what is printed */
  constructor(
    readonly printed: string,
    readonly words: readonly Word[] = wordsIn(printed, 0, printed.length),
  ) {
    this.weight = sumOf(words, 0, words.length);
    this.quoted = quotedWords(printed, words);
    this.namesOutside = words.some(({ kind }, index) => kind === "name" && !this.quoted.has(index));
    this.lightWeight = words.reduce((sum, { kind, weight }) => (kind === "light" ? sum + weight : sum), 0);
  }

  /** This and what follows it. @param gap what stands between the two */
  followedBy(next: Wording, gap: string): Wording {
    const before = this.printed + gap;
    return new Wording(before + next.printed, [...this.words, ...movedBy(next.words, before.length)]);
  }
}

const noWords: ReadonlySet<number> = new Set();

function quotedWords(printed: string, words: readonly Word[]): ReadonlySet<number> {
  const stretches = quotedIn(printed);
  if (stretches.length === 0) return noWords;
  return new Set(
    words.flatMap(({ start, end }, index) =>
      stretches.some((stretch) => start >= stretch.start && end <= stretch.end) ? [index] : [],
    ),
  );
}
