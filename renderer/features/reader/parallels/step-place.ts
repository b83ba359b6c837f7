import type { StepAnchor } from "#core/index.ts";

/**
 * Where another text stands when one has come to a height: between two places that both have in common in the same proportion, at one
 * of them exactly there. Before the first and behind the last the same number of px away, up to `reach`; further off nothing is in
 * common, and the answer is `null`. Heights in px from the head of each text.
 * @param anchors in rising order
 * @param ownTop @param otherTop the height at which a place stands in either text
 */
export function stepPlace(
  anchors: readonly StepAnchor[],
  height: number,
  reach: number,
  ownTop: (offset: number) => number,
  otherTop: (offset: number) => number,
): number | null {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const anchor = anchors[middle];
    if (anchor !== undefined && ownTop(anchor.own) <= height) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [anchors[low - 1], anchors[low]];
  if (before !== undefined && after !== undefined) {
    const [from, to] = [ownTop(before.own), ownTop(after.own)];
    const [otherFrom, otherTo] = [otherTop(before.other), otherTop(after.other)];
    return otherFrom + ((height - from) / Math.max(1, to - from)) * (otherTo - otherFrom);
  }
  const nearest = before ?? after;
  if (nearest === undefined) return null;
  const away = height - ownTop(nearest.own);
  return Math.abs(away) > reach ? null : otherTop(nearest.other) + away;
}
