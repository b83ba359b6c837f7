import type { Parallel, ParallelKind } from "../parallels/parallel.ts";
import { type SentenceUnits, unitsOf } from "./sentence-units.ts";

/** Units of both texts that say the same: indexes, from and to. */
export interface UnitPair {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly kind: ParallelKind;
  /** They are in the order of the others, so that they stand beside each other. */
  readonly isInOrder: boolean;
}

export interface UnitPairs {
  /** Each unit in at most one, in the order of `a`. */
  readonly pairs: readonly UnitPair[];
  /** What says the same as a unit that has its pair already. */
  readonly repeats: readonly UnitPair[];
}

/**
 * Gives each sentence the one of the other text that resembles it most, greedily from the best. Sentences that are the same and too
 * short for the finder of parallels are paired where nothing stands against it.
 * @param parallels between the two, `a` first
 */
export function pairUnits(a: SentenceUnits, b: SentenceUnits, parallels: readonly Parallel[]): UnitPairs {
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const found: UnitPair[] = [];
  const repeats: UnitPair[] = [];
  for (const { a: inA, b: inB, kind } of [...parallels].sort(byScore)) {
    const [one, other] = [unitsOf(a, inA), unitsOf(b, inB)];
    if (one === null || other === null) continue;
    const isFree = isUntaken(takenA, one) && isUntaken(takenB, other);
    (isFree ? found : repeats).push({ a: one, b: other, kind, isInOrder: false });
    if (!isFree) continue;
    take(takenA, one);
    take(takenB, other);
  }
  const short = sameUnits(a, b, takenA, takenB);
  const all = [...found, ...short].sort((one, other) => one.a[0] - other.a[0]);
  const inOrder = longestInOrder(all);
  const pairs = all
    .map((pair) => ({ ...pair, isInOrder: inOrder.has(pair) }))
    .filter((pair, index) => pair.isInOrder || !short.includes(all[index] as UnitPair));
  return { pairs, repeats };
}

function byScore(one: Parallel, other: Parallel): number {
  return other.score - one.score || one.a.start - other.a.start || one.b.start - other.b.start;
}

function isUntaken(taken: ReadonlySet<number>, [from, to]: readonly [number, number]): boolean {
  for (let at = from; at < to; at += 1) if (taken.has(at)) return false;
  return true;
}

function take(taken: Set<number>, [from, to]: readonly [number, number]): void {
  for (let at = from; at < to; at += 1) taken.add(at);
}

/** Sentences printed alike that stand once in what is left of each text. */
function sameUnits(
  a: SentenceUnits,
  b: SentenceUnits,
  takenA: ReadonlySet<number>,
  takenB: ReadonlySet<number>,
): readonly UnitPair[] {
  const [inA, inB] = [oncePrinted(a, takenA), oncePrinted(b, takenB)];
  return [...inA].flatMap(([printed, at]): readonly UnitPair[] => {
    const other = inB.get(printed);
    if (at === null || other == null) return [];
    return [{ a: [at, at + 1], b: [other, other + 1], kind: "verbatim", isInOrder: false }];
  });
}

/** By what is printed; `null` for what stands more than once. */
function oncePrinted({ text, units }: SentenceUnits, taken: ReadonlySet<number>): ReadonlyMap<string, number | null> {
  const once = new Map<string, number | null>();
  for (const [at, { words }] of units.entries()) {
    const printed = text.slice(words.start, words.end);
    if (!taken.has(at) && printed !== "") once.set(printed, once.has(printed) ? null : at);
  }
  return once;
}

/** The most pairs that stand in the same order in both (longest increasing subsequence; Fredman 1975). @param pairs in the order of `a` */
function longestInOrder(pairs: readonly UnitPair[]): ReadonlySet<UnitPair> {
  const ends: number[] = [];
  const before: number[] = [];
  const startOf = (index: number | undefined) => pairs[index ?? -1]?.b[0] ?? -1;
  for (const [index, { b }] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf(ends[middle]) < b[0]) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const chosen = new Set<UnitPair>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) chosen.add(pairs[at] as UnitPair);
  return chosen;
}
