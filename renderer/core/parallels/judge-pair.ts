import type { ParallelKind } from "./parallel.ts";
import { apartCounts, type Resemblance, resemblanceOf } from "./resemblance.ts";
import type { Wording } from "./wording.ts";
import { mostWords, type Word } from "./words.ts";

export interface Judgement {
  readonly kind: ParallelKind;
  readonly score: number;
  /** Words that are the same in both, in the same order; what is quoted too. */
  readonly same: readonly SameWord[];
}

/** Indexes of a word in the first and in the second of two wordings. */
export interface SameWord {
  readonly a: number;
  readonly b: number;
}

/** Weight that two sentences must have in common: shorter ones resemble each other by chance ("Reuters could not verify …"). */
const leastCommon = 4;
/** Words that a verbatim sentence has at least, and its weight. */
const leastVerbatim = { words: 4, weight: 3 };
/** The share of its words that a paraphrase keeps at least: it has to keep the telling ones instead. */
const leastKept = 0.45;
/** Telling words that both have where no figure is among them. */
const leastNames = 2;

/** How much may be alike without being the same word: misspellings, compounds, words of one sense. A weight, and a share of the sentence. */
const slack = { least: 1.6, share: 0.15 };

/** What is in both may weigh so much more than the shorter one: what is a word there is a name here, or two words. */
const heavier = 1.1;

/** Tells before the words of two sentences are aligned how much alike they can be at most. */
interface Reach {
  /** What they can score where all that is not shared is apart. */
  readonly whole: number;
  /** The share of the shorter one that the other can have; 0 where it is less than any parallel has. */
  readonly kept: number;
}

/** @param shared what the telling words weigh that stand in both */
export function reach(shared: number, one: Wording, other: Wording): Reach {
  const [a, b] = [one.weight, other.weight];
  const shorter = Math.min(a, b);
  const most = Math.min(
    shorter * heavier,
    shared + Math.min(one.lightWeight, other.lightWeight) + Math.max(slack.least, slack.share * shorter),
  );
  if (most < Math.min(leastCommon, leastVerbatim.weight)) return { whole: 0, kept: 0 };
  const kept = Math.min(1, most / shorter);
  return { whole: most / (most + apartCounts * (a + b - 2 * most)), kept: kept < leastKept ? 0 : kept };
}

/** Whether one of two may quote what the other tells, and say who said it. */
export function mayBeToldBy(a: Wording, b: Wording): boolean {
  return (a.quoted.size > 0 || b.quoted.size > 0) && (a.namesOutside || b.namesOutside);
}

/** Whether two passages say the same, and how. @returns `null` where they don't, whatever the threshold. */
export function judgePair(a: Wording, b: Wording): Judgement | null {
  if (a.printed === b.printed && a.words.length >= leastVerbatim.words)
    return a.weight >= leastVerbatim.weight
      ? { kind: "verbatim", score: 1, same: a.words.map((_, index) => ({ a: index, b: index })) }
      : null;
  const resemblance = resemblanceOf(a.words, b.words);
  const same = sameWords(a, b, resemblance);
  if (isVerbatim(a, b, resemblance)) return { kind: "verbatim", score: 1, same };
  const paraphrase = paraphraseOf(a, b, resemblance, same);
  if (resemblance.common < leastCommon || resemblance.score < (paraphrase?.score ?? 0)) return paraphrase;
  return { kind: isTold(a, b, resemblance) ? "paraphrase" : "near-verbatim", score: resemblance.score, same };
}

/** The words that both have in the same order, printed alike. */
function sameWords(a: Wording, b: Wording, { tied }: Resemblance): readonly SameWord[] {
  return tied.flatMap(({ tie, isMoved, a: inA, b: inB }) =>
    tie === "same" && !isMoved && printedIn(a, inA) === printedIn(b, inB) ? [{ a: inA, b: inB }] : [],
  );
}

function printedIn({ printed, words }: Wording, index: number): string {
  return printed.slice(words[index]?.start, words[index]?.end).replace("’", "'");
}

function isVerbatim(a: Wording, b: Wording, { tied, common }: Resemblance): boolean {
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
function paraphraseOf(
  a: Wording,
  b: Wording,
  { tied, contained }: Resemblance,
  same: readonly SameWord[],
): Judgement | null {
  const [inA, inB] = [a.quoted, b.quoted];
  if ((inA.size === 0 && inB.size === 0) || contained < leastKept) return null;
  const telling = tied.filter((one) => isTelling(a.words[one.a]));
  const namesSpeaker = telling.some((one) => a.words[one.a]?.kind === "name" && !inA.has(one.a) && !inB.has(one.b));
  const hasFigure = telling.some((one) => a.words[one.a]?.kind === "number");
  if (!namesSpeaker || (!hasFigure && telling.length < leastNames) || otherFigures(a, b, hasFigure)) return null;
  const kept = telling.length / Math.min(...[a, b].map(({ words }) => words.filter(isTelling).length));
  return { kind: "paraphrase", score: (contained + Math.min(1, kept)) / 2, same };
}

function isTelling(word: Word | undefined): boolean {
  return word?.kind === "name" || word?.kind === "number";
}

/** Both have figures, and none in common. */
function otherFigures(a: Wording, b: Wording, hasCommon: boolean): boolean {
  return !hasCommon && [a, b].every(({ words }) => words.some(({ kind }) => kind === "number"));
}

/** Whether most of what they have in common is quoted in one and not in the other. */
function isTold(a: Wording, b: Wording, { tied }: Resemblance): boolean {
  const [inA, inB] = [a.quoted, b.quoted];
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
