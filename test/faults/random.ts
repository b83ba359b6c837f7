/** Numbers from 0 to below 1 that one seed always gives in the same order. */
export type Random = () => number;

/** Mulberry32: small, quick, and good enough to choose by. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `greatest`, both included. */
export function between(random: Random, least: number, greatest: number): number {
  return least + Math.floor(random() * (greatest - least + 1));
}

/** One of them; `undefined` where there are none. */
export function oneOf<T>(random: Random, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)];
}
