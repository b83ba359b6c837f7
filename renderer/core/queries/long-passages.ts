import type { SharedText } from "../parallels/long-passages.ts";

/** What the app knows of the long passages that texts have in common, by the ids of their editions; `null` while that is not known. */
export type SharedTexts = readonly SharedText[] | null;

const known = new WeakMap<readonly SharedText[], ReadonlyMap<string, SharedText>>();

/** What two texts share, where it is long. */
export function sharedBetween(shared: readonly SharedText[], a: string, b: string): SharedText | null {
  if (shared.length === 0) return null;
  const pairs = known.get(shared) ?? new Map(shared.map((one) => [keyOf(one.a, one.b), one]));
  known.set(shared, pairs);
  return pairs.get(keyOf(a, b)) ?? null;
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
