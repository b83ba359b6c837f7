import { sampledSeeds } from "./sampled-seeds.ts";

/** A stretch that stands in two texts, as long as it can be made. UTF-16 units. */
export interface SharedStretch {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Stretches of one text that stand in the same order and near one another in another, as one block does after typing errors. */
export interface Chain {
  readonly stretches: readonly SharedStretch[];
  /** Units that are shared, less what the gaps between cost. */
  readonly score: number;
}

/** Within a chain: units between two stretches, and by how much one side may be longer. */
const mostGap = 160;
const mostDrift = 40;
const mostOverlap = 8;
/** How many stretches back one looks for the one before, and how many units of `to`. */
const lookBack = 32;
const farBefore = 2 * mostGap;

/**
 * Chains of what two texts share, the strongest first: seeds, made as long as they go, then joined where they stand in line
 * (the seeds and chains of H. Li, "Minimap2: pairwise alignment for nucleotide sequences", Bioinformatics 34, 2018). A unit may
 * stand in several chains.
 */
export function stretchChains(from: Uint16Array, to: Uint16Array): readonly Chain[] {
  const stretches = sharedStretches(from, to);
  const scores = new Float64Array(stretches.length);
  const before = new Int32Array(stretches.length).fill(-1);
  for (const [index, stretch] of stretches.entries()) {
    scores[index] = stretch.length;
    for (let other = index - 1; other >= Math.max(0, index - lookBack); other--) {
      const last = stretches[other] as SharedStretch;
      // They come in the order of their seeds in `to`: what ended long before this one began is followed by none that did not.
      if (last.to + last.length + farBefore < stretch.to) break;
      const joined = joinedScore(last, stretch, scores[other] as number);
      if (joined <= (scores[index] as number)) continue;
      scores[index] = joined;
      before[index] = other;
    }
  }
  return chainsOf(stretches, scores, before);
}

/** All stretches of some length that are not too frequent, by where their seed stands in `to`. */
function sharedStretches(from: Uint16Array, to: Uint16Array): readonly SharedStretch[] {
  const found: SharedStretch[] = [];
  // Where the last stretch on each diagonal ends in `to`, so that none is found twice.
  const ends = new Int32Array(from.length + to.length + 1);
  sampledSeeds(from, to, (place, at) => {
    const diagonal = at - place + from.length;
    if ((ends[diagonal] as number) > at) return;
    let back = 0;
    while (back < at && back < place && from[place - back - 1] === to[at - back - 1]) back += 1;
    let on = 0;
    while (place + on < from.length && at + on < to.length && from[place + on] === to[at + on]) on += 1;
    ends[diagonal] = at + on;
    found.push({ from: place - back, to: at - back, length: back + on });
  });
  return found;
}

/** What a chain is worth with one more stretch, or less than nothing where it does not stand in line. */
function joinedScore(last: SharedStretch, next: SharedStretch, score: number): number {
  const gap = next.from - last.from - last.length;
  const gapTo = next.to - last.to - last.length;
  const drift = Math.abs(gap - gapTo);
  // Two stretches may overlap by a few units, as where one of two equal letters was dropped.
  const overlap = Math.max(0, -gap, -gapTo);
  if (overlap > mostOverlap || gap > mostGap || gapTo > mostGap || drift > mostDrift) return -1;
  return score + next.length - overlap - 0.5 * drift - 0.05 * Math.max(gap, gapTo, 0);
}

function chainsOf(stretches: readonly SharedStretch[], scores: Float64Array, before: Int32Array): readonly Chain[] {
  const byScore = Array.from(scores.keys()).sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  const isUsed = new Uint8Array(stretches.length);
  const chains: Chain[] = [];
  for (const last of byScore) {
    if (isUsed[last]) continue;
    const own: SharedStretch[] = [];
    let at = last;
    while (at >= 0 && !isUsed[at]) {
      isUsed[at] = 1;
      own.push(stretches[at] as SharedStretch);
      at = before[at] as number;
    }
    // What a stronger chain has taken is worth nothing to this one.
    const score = (scores[last] as number) - (at >= 0 ? (scores[at] as number) : 0);
    chains.push({ stretches: own.reverse(), score });
  }
  return chains.sort((a, b) => b.score - a.score);
}
