/** Tokens that stand in the same order in two lists: `length` of them from `from` on in one and from `to` on in the other. */
export interface SameRun {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Differences up to which the shortest way is looked for; texts that differ more have little in common to show. */
const mostDifferences = 1500;

/**
 * The longest list of tokens that two lists have in common, as runs in order (E. Myers, "An O(ND) difference algorithm and its
 * variations", Algorithmica 1, 1986). Where they differ in more than 1,500 places, only their common ends.
 */
export function sameRuns(from: readonly string[], to: readonly string[]): readonly SameRun[] {
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head += 1;
  let tail = 0;
  const most = Math.min(from.length, to.length) - head;
  while (tail < most && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  const runs = middleRuns(from.slice(head, from.length - tail), to.slice(head, to.length - tail));
  return [
    { from: 0, to: 0, length: head },
    ...runs.map((run) => ({ ...run, from: run.from + head, to: run.to + head })),
    { from: from.length - tail, to: to.length - tail, length: tail },
  ].filter(({ length }) => length > 0);
}

function middleRuns(from: readonly string[], to: readonly string[]): readonly SameRun[] {
  if (from.length === 0 || to.length === 0) return [];
  const limit = Math.min(mostDifferences, from.length + to.length);
  const offset = limit + 1;
  /** The farthest place in `from` on each diagonal, and how it stood before each step. */
  const reached = new Int32Array(2 * offset + 1);
  const history: Int32Array[] = [];
  for (let step = 0; step <= limit; step++) {
    history.push(reached.slice(offset - step - 1, offset + step + 2));
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      const down = reached[offset + diagonal + 1] as number;
      const right = (reached[offset + diagonal - 1] as number) + 1;
      let place = diagonal === -step || (diagonal !== step && right <= down) ? down : right;
      while (place < from.length && place - diagonal < to.length && from[place] === to[place - diagonal]) place += 1;
      reached[offset + diagonal] = place;
      if (place >= from.length && place - diagonal >= to.length) return walkedBack(history, from.length, to.length);
    }
  }
  return [];
}

function walkedBack(history: readonly Int32Array[], fromEnd: number, toEnd: number): readonly SameRun[] {
  const runs: SameRun[] = [];
  let [from, to] = [fromEnd, toEnd];
  for (let step = history.length - 1; step >= 0; step--) {
    const before = history[step] as Int32Array;
    const at = (diagonal: number) => before[diagonal + step + 1] as number;
    const diagonal = from - to;
    const isDown = diagonal === -step || (diagonal !== step && at(diagonal - 1) + 1 <= at(diagonal + 1));
    const start = isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
    const length = from - (step === 0 ? 0 : start);
    if (length > 0) runs.push({ from: from - length, to: to - length, length });
    if (step === 0) break;
    from = isDown ? start : start - 1;
    to = isDown ? start - diagonal - 1 : start - diagonal;
  }
  return runs.reverse();
}
