import { sumOf } from "./align-words.ts";
import type { ParallelKind } from "./parallel.ts";
import { quotedIn } from "./quoted.ts";
import { apartCounts, type Resemblance, resemblanceOf } from "./resemblance.ts";
import { mostWords, type Word } from "./words.ts";

/** A passage as it is compared: a sentence, or two that follow each other. */
export interface ComparedPassage {
  readonly start: number;
  readonly end: number;
  /** What stands from `start` to `end`. */
  readonly printed: string;
  readonly words: readonly Word[];
}

export interface Judgement {
  readonly kind: ParallelKind;
  readonly score: number;
}

/** Weight that two sentences must have in common: shorter ones resemble each other by chance ("Reuters could not verify …"). */
const leastCommon = 4;
/** Words that a verbatim sentence has at least, and its weight. */
const leastVerbatim = { words: 4, weight: 3 };
/** The share of its words that a paraphrase keeps at least: it has to keep the telling ones instead. */
const leastKept = 0.45;
/** Telling words that both have where no figure is among them. */
const leastNames = 2;

/** The share of a sentence that may be alike without being the same word: spellings, words of one sense. */
const slack = 0.15;

/**
 * Whether two sentences can reach a score, as far as it can be told before their words are aligned.
 * @param shared what the words weigh that stand in both
 * @param a @param b what all words of each weigh
 */
export function canReach(threshold: number, shared: number, a: number, b: number): boolean {
  const shorter = Math.min(a, b);
  const most = Math.min(shorter, shared + slack * shorter);
  if (most < Math.min(leastCommon, leastVerbatim.weight)) return false;
  const isPart = most / (most + apartCounts * (a + b - 2 * most)) >= threshold;
  return isPart || (most / shorter >= leastKept && (most / shorter + 1) / 2 >= threshold);
}

/** Whether two passages say the same, and how. @returns `null` where they don't, whatever the threshold. */
export function judgePair(a: ComparedPassage, b: ComparedPassage): Judgement | null {
  if (a.printed === b.printed && a.words.length >= leastVerbatim.words)
    return sumOf(a.words, 0, a.words.length) >= leastVerbatim.weight ? { kind: "verbatim", score: 1 } : null;
  const resemblance = resemblanceOf(a.words, b.words);
  if (isVerbatim(a, b, resemblance)) return { kind: "verbatim", score: 1 };
  const paraphrase = paraphraseOf(a, b, resemblance);
  if (resemblance.common < leastCommon || resemblance.score < (paraphrase?.score ?? 0)) return paraphrase;
  return { kind: isTold(a, b, resemblance) ? "paraphrase" : "near-verbatim", score: resemblance.score };
}

function isVerbatim(a: ComparedPassage, b: ComparedPassage, { tied, common }: Resemblance): boolean {
  // Of what is cut off nothing is known.
  const isWhole = a.words.length < mostWords;
  const isAll = isWhole && tied.length === a.words.length && tied.length === b.words.length;
  const isSame = isAll && tied.every(({ tie, isMoved }) => tie === "same" && !isMoved);
  return isSame && tied.length >= leastVerbatim.words && common >= leastVerbatim.weight;
}

/**
 * What one quotes and the other tells in words of its own keeps the figure or the names, and names who said it. Its score is the mean
 * of what it keeps of the words and of the telling ones among them.
 */
function paraphraseOf(a: ComparedPassage, b: ComparedPassage, { tied, contained }: Resemblance): Judgement | null {
  const [inA, inB] = [quotedWords(a), quotedWords(b)];
  if ((inA.size === 0 && inB.size === 0) || contained < leastKept) return null;
  const telling = tied.filter((one) => isTelling(a.words[one.a]));
  const namesSpeaker = telling.some((one) => a.words[one.a]?.kind === "name" && !inA.has(one.a) && !inB.has(one.b));
  const hasFigure = telling.some((one) => a.words[one.a]?.kind === "number");
  if (!namesSpeaker || (!hasFigure && telling.length < leastNames) || otherFigures(a, b, hasFigure)) return null;
  const kept = telling.length / Math.min(...[a, b].map(({ words }) => words.filter(isTelling).length));
  return { kind: "paraphrase", score: (contained + Math.min(1, kept)) / 2 };
}

function isTelling(word: Word | undefined): boolean {
  return word?.kind === "name" || word?.kind === "number";
}

/** Both have figures, and none in common. */
function otherFigures(a: ComparedPassage, b: ComparedPassage, hasCommon: boolean): boolean {
  return !hasCommon && [a, b].every(({ words }) => words.some(({ kind }) => kind === "number"));
}

/** Whether most of what they have in common is quoted in one and not in the other. */
function isTold(a: ComparedPassage, b: ComparedPassage, { tied }: Resemblance): boolean {
  const [inA, inB] = [quotedWords(a), quotedWords(b)];
  let [both, one, neither] = [0, 0, 0];
  for (const pair of tied) {
    if (a.words[pair.a]?.kind === "light") continue;
    const count = Number(inA.has(pair.a)) + Number(inB.has(pair.b));
    if (count === 2) both += 1;
    else if (count === 1) one += 1;
    else neither += 1;
  }
  return one > both && one >= neither;
}

/** Indexes of the words that stand between quotation marks. */
function quotedWords({ start, printed, words }: ComparedPassage): ReadonlySet<number> {
  const stretches = quotedIn(printed);
  return new Set(
    words.flatMap((word, index) =>
      stretches.some((stretch) => word.start - start >= stretch.start && word.end - start <= stretch.end)
        ? [index]
        : [],
    ),
  );
}
