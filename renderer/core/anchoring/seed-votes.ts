import type { SeedIndex } from "./seed-index.ts";

/** A place where a quotation may stand. */
export interface SeedHit {
  /** Offset of the quotation's beginning in the text, give or take what was added and dropped; may be below 0. */
  readonly at: number;
  /** By how many units the seeds disagree about it. */
  readonly spread: number;
  /** How many seeds say so. */
  readonly votes: number;
}

/** Of a quotation, this many seeds are looked up, the rarest of those that stand evenly over it. */
const mostSeeds = 48;
/** A seed that stands in more places says little; only the rarest few of these are used. */
const commonFrom = 24;
const mostCommon = 6;
const mostHits = 4096;
/** Of the votes of the best place, another must have so many to be looked at. */
const leastShare = 0.25;

/**
 * The places where `pattern` may stand, those with most votes first: each seed votes for the diagonal on which it lies.
 * @param drift UTF-16 units by which seeds of one place may disagree. @param most of places that are answered.
 */
export function seedHits(index: SeedIndex, pattern: string, drift: number, most: number): readonly SeedHit[] {
  const diagonals = diagonalsOf(index, pattern);
  const hits: SeedHit[] = [];
  for (let from = 0; from < diagonals.length; ) {
    const first = diagonals[from] as number;
    let to = from + 1;
    while (to < diagonals.length && (diagonals[to] as number) - first <= drift) to += 1;
    const spread = (diagonals[to - 1] as number) - first;
    hits.push({ at: diagonals[(from + to - 1) >> 1] as number, spread, votes: to - from });
    from = to;
  }
  hits.sort((a, b) => b.votes - a.votes || a.at - b.at);
  const least = leastShare * (hits[0]?.votes ?? 0);
  return hits.slice(0, most).filter(({ votes }) => votes >= least);
}

/** Where the pattern would begin for each seed of it that stands in the text, in order. */
function diagonalsOf(index: SeedIndex, pattern: string): Int32Array {
  const last = pattern.length - index.length;
  const step = Math.max(1, Math.floor((last + 1) / (2 * mostSeeds)));
  const seeds: { readonly at: number; readonly count: number }[] = [];
  for (let at = 0; at <= last; at += step) {
    const count = index.countAt(pattern, at);
    if (count > 0) seeds.push({ at, count });
  }
  seeds.sort((a, b) => a.count - b.count || a.at - b.at);
  const diagonals: number[] = [];
  for (const [rank, { at, count }] of seeds.slice(0, mostSeeds).entries()) {
    if ((count > commonFrom && rank >= mostCommon) || diagonals.length + count > mostHits) break;
    index.eachAt(pattern, at, (place) => diagonals.push(place - at));
  }
  return Int32Array.from(diagonals).sort();
}
