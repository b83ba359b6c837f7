import type { Counterpart } from "./counterparts.ts";

/** Two places, in UTF-16 units of their texts, that say the same. */
export interface StepAnchor {
  readonly own: number;
  readonly other: number;
}

/**
 * The places by which two texts go on together: of all that they have in common the weightiest part that stands in the same order in
 * both (heaviest increasing subsequence), beginning and end of each passage. What one has moved to elsewhere would throw a reader
 * back and forth. In rising order on both sides.
 * @param counterparts of one text in one other, by their own place
 */
export function stepAnchors(counterparts: readonly Counterpart[]): readonly StepAnchor[] {
  const best: { readonly sum: number; readonly before: number }[] = [];
  let last = -1;
  counterparts.forEach(({ own, other, score }, index) => {
    let before = -1;
    for (let at = 0; at < index; at += 1) {
      const one = counterparts[at];
      if (one === undefined || one.own.end > own.start || one.other.end > other.start) continue;
      if ((best[at]?.sum ?? 0) > (best[before]?.sum ?? 0)) before = at;
    }
    const weight = score * Math.min(own.end - own.start, other.end - other.start);
    best.push({ sum: weight + (best[before]?.sum ?? 0), before });
    if ((best[index]?.sum ?? 0) > (best[last]?.sum ?? 0)) last = index;
  });
  const anchors: StepAnchor[] = [];
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) {
    const one = counterparts[at];
    if (one === undefined) break;
    anchors.push({ own: one.own.end, other: one.other.end }, { own: one.own.start, other: one.other.start });
  }
  return anchors.reverse();
}
