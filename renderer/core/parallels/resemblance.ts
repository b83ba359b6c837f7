import { alignWords, sumOf, type TiedWords, weightOf } from "./align-words.ts";
import type { Word } from "./words.ts";

/** How much two sentences have in common, in weights of words. */
export interface Resemblance {
  readonly tied: readonly TiedWords[];
  /** What both have. */
  readonly common: number;
  /** What stands in the place of something else. */
  readonly changed: number;
  /** What only one of them has. */
  readonly apart: number;
  /** 0 to 1; 1 where the words are the same in the same order. */
  readonly score: number;
  /** The share of the shorter one that the other has too, 0 to 1. */
  readonly contained: number;
}

/** A name or a number in the place of another makes another statement. */
const conflict = 1.6;
/** Reports shorten and enlarge what they take over, so what only one has counts little. */
export const apartCounts = 0.3;
const changedCounts = 1.2;

/** Compares two sentences, word by word. Symmetric up to the words that are tied. */
export function resemblanceOf(a: readonly Word[], b: readonly Word[]): Resemblance {
  const tied = alignWords(a, b);
  const common = tied.reduce((sum, one) => sum + weightOf(one, a, b), 0);
  const whole = tied.reduce((sum, one) => sum + (sumOf(a, one.a, one.aEnd) + sumOf(b, one.b, one.bEnd)) / 2, 0);
  const { changed, apart } = gapsOf(a, b, tied);
  const all = whole + changedCounts * changed + apartCounts * apart;
  const shorter = Math.min(sumOf(a, 0, a.length), sumOf(b, 0, b.length));
  return {
    tied,
    common,
    changed,
    apart,
    score: all === 0 ? 0 : common / all,
    contained: shorter === 0 ? 0 : Math.min(1, common / shorter),
  };
}

/** What stands between the words that are tied in order: in both it is changed, in one it is apart. */
function gapsOf(
  a: readonly Word[],
  b: readonly Word[],
  tied: readonly TiedWords[],
): { changed: number; apart: number } {
  const movedA = new Set<number>();
  const movedB = new Set<number>();
  for (const one of tied)
    if (one.isMoved) {
      movedA.add(one.a);
      movedB.add(one.b);
    }
  let [changed, apart] = [0, 0];
  let [i, j] = [0, 0];
  const end = { a: a.length, aEnd: a.length, b: b.length, bEnd: b.length, isMoved: false };
  for (const next of [...tied, end]) {
    if (next.isMoved) continue;
    const left = gapOf(a, i, next.a, movedA);
    const right = gapOf(b, j, next.b, movedB);
    const isConflict = (left.hasName && right.hasName) || (left.hasNumber && right.hasNumber);
    changed += Math.min(left.weight, right.weight) * (isConflict ? conflict : 1);
    apart += Math.abs(left.weight - right.weight);
    [i, j] = [next.aEnd, next.bEnd];
  }
  return { changed, apart };
}

/** What stands from one word to another, but for what went elsewhere. */
function gapOf(words: readonly Word[], start: number, end: number, moved: ReadonlySet<number>) {
  let weight = 0;
  let [hasName, hasNumber] = [false, false];
  for (let index = start; index < end; index += 1) {
    const word = words[index];
    if (word === undefined || moved.has(index)) continue;
    weight += word.weight;
    if (word.kind === "name") hasName = true;
    else if (word.kind === "number") hasNumber = true;
  }
  return { weight, hasName, hasNumber };
}
