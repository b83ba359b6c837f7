import { readFileSync } from "node:fs";
import { findParallels, type Parallel, type ParallelPassage, type ParallelText } from "#core/index.ts";
import {
  type LabelledPair,
  type LabelledSentence,
  openPairs,
  parallelSentences,
} from "#test/fixtures/parallels/labelled-reports.ts";
import { madePairs, nearMisses } from "#test/fixtures/parallels/made-pairs.ts";

/** What was found of a labelled set. `wrong` are found and labelled as none, `missed` labelled and not found, in words. */
export interface Quality {
  readonly set: string;
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

const files: Readonly<Record<LabelledSentence["report"], string>> = {
  A: "000_7a0c050c0d00cf7d.txt",
  B: "001_fcb8125ddcabcdb9.txt",
  C: "002_9ba5c8d2ae63f718.txt",
  D: "003_4598cc6b8f5089f8.txt",
};

/** The quality on each labelled set. @param threshold the app's own where it is not given */
export function measure(threshold?: number): readonly Quality[] {
  return [ofReports(threshold), ofMadePairs(threshold), ofNearMisses(threshold)];
}

/** Of everything found, the share that is labelled so; 1 where nothing was found. */
export function precision({ right, wrong }: Quality): number {
  return right + wrong.length === 0 ? 1 : right / (right + wrong.length);
}

/** Of everything labelled, the share that was found; 1 where nothing is labelled. */
export function recall({ right, missed }: Quality): number {
  return right + missed.length === 0 ? 1 : right / (right + missed.length);
}

function ofReports(threshold?: number): Quality {
  const texts = Object.entries(files).map(([id, file]) => ({ id, text: readFileSync(`seeds/${file}`, "utf8") }));
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  const found = findParallels(texts, threshold);
  const says = ({ text, start, end }: ParallelPassage, { report, words }: LabelledSentence) =>
    text === report && textOf.get(text)?.slice(start, end).includes(words) === true;
  const isPair = ({ a, b }: Parallel, pair: LabelledPair) =>
    (says(a, pair.a) && says(b, pair.b)) || (says(a, pair.b) && says(b, pair.a));
  const missed = parallelSentences.filter((pair) => !found.some((one) => isPair(one, pair)));
  const counted = found.filter((one) => !openPairs.some((pair) => isPair(one, pair)));
  const wrong = counted.filter((one) => !parallelSentences.some((pair) => isPair(one, pair)));
  return {
    set: "the four reports",
    right: parallelSentences.length - missed.length,
    wrong: wrong.map(
      ({ a, b }) => `${textOf.get(a.text)?.slice(a.start, a.end)} | ${textOf.get(b.text)?.slice(b.start, b.end)}`,
    ),
    missed: missed.map(({ a, b }) => `${a.report}: ${a.words} | ${b.report}: ${b.words}`),
  };
}

function ofMadePairs(threshold?: number): Quality {
  const missed = madePairs.filter((pair) => !isFound(pair, threshold));
  return {
    set: "made pairs",
    right: madePairs.length - missed.length,
    wrong: [],
    missed: missed.map(({ edit, a }) => `${edit}: ${a}`),
  };
}

function ofNearMisses(threshold?: number): Quality {
  const wrong = nearMisses.filter((pair) => isFound(pair, threshold));
  return { set: "near-misses", right: 0, wrong: wrong.map(({ why, a }) => `${why}: ${a}`), missed: [] };
}

/** The passages found between the two sides of a pair, each as a text of its own. */
export function foundIn({ a, b }: { readonly a: string; readonly b: string }, threshold?: number): readonly Parallel[] {
  const texts: readonly ParallelText[] = [
    { id: "a", text: a },
    { id: "b", text: b },
  ];
  return findParallels(texts, threshold).filter((one) => one.a.text !== one.b.text);
}

function isFound(pair: { readonly a: string; readonly b: string }, threshold?: number): boolean {
  return foundIn(pair, threshold).length > 0;
}
