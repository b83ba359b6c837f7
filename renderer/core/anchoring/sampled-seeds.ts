/** UTF-16 units of a seed. */
const seed = 16;
/** Every so many units a seed is taken, so that no shared stretch of `seed + step - 1` units is missed. */
const step = 4;
/** A seed that stands more often says nothing about where its text went. */
const mostPlaces = 16;
const factor = 0x01000193;

/**
 * Calls with the seeds that two texts share: the offset in `from`, where seeds are taken at steps, and that in `to`, where they are
 * looked for at each unit with a rolling hash (R. Karp and M. Rabin, "Efficient randomized pattern-matching algorithms", 1987).
 * In order of `to`. Seeds that are frequent are left out.
 */
export function sampledSeeds(from: Uint16Array, to: Uint16Array, visit: (from: number, to: number) => void): void {
  const count = Math.floor((from.length - seed) / step) + 1;
  if (from.length < seed || to.length < seed) return;
  const mask = 2 ** Math.min(20, Math.max(8, Math.ceil(Math.log2(2 * count)))) - 1;
  const first = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(count);
  const sizes = new Uint8Array(mask + 1);
  for (let index = count - 1; index >= 0; index--) {
    const bucket = mixed(hashOf(from, index * step)) & mask;
    next[index] = first[bucket] as number;
    first[bucket] = index;
    sizes[bucket] = Math.min(255, (sizes[bucket] as number) + 1);
  }
  let weight = 1;
  for (let unit = 1; unit < seed; unit++) weight = Math.imul(weight, factor);
  let hash = hashOf(to, 0);
  for (let at = 0; ; at++) {
    const bucket = mixed(hash) & mask;
    const size = sizes[bucket] as number;
    if (size > 0 && size <= mostPlaces) {
      for (let index = first[bucket] as number; index >= 0; index = next[index] as number)
        if (isSame(from, index * step, to, at)) visit(index * step, at);
    }
    if (at + seed >= to.length) return;
    hash = (Math.imul(hash - Math.imul(to[at] as number, weight), factor) + (to[at + seed] as number)) | 0;
  }
}

function hashOf(units: Uint16Array, at: number): number {
  let hash = 0;
  for (let unit = at; unit < at + seed; unit++) hash = (Math.imul(hash, factor) + (units[unit] as number)) | 0;
  return hash;
}

/** Spreads a hash over all its bits, of which only the lower ones are used. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}

function isSame(a: Uint16Array, atA: number, b: Uint16Array, atB: number): boolean {
  for (let unit = 0; unit < seed; unit++) if (a[atA + unit] !== b[atB + unit]) return false;
  return true;
}
