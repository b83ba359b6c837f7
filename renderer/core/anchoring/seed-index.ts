/**
 * Where every stretch of a fixed length stands in one text: offsets grouped by hash, in two flat arrays (at most 8 bytes a unit).
 * Stretches that two texts share are the seeds of everything else here (E. Ukkonen, "Approximate string-matching with q-grams and
 * maximal matches", Theoretical Computer Science 92, 1992).
 */
export class SeedIndex {
  readonly #starts: Int32Array;
  readonly #places: Int32Array;
  readonly #mask: number;

  /** @param length of a seed in UTF-16 units. */
  constructor(
    readonly text: string,
    readonly length: number,
  ) {
    const count = Math.max(0, text.length - length + 1);
    const buckets = 2 ** Math.min(20, Math.max(8, Math.ceil(Math.log2(count + 1))));
    this.#mask = buckets - 1;
    this.#places = new Int32Array(count);
    const starts = new Int32Array(buckets + 2);
    const hashes = seedHashes(text, length, count, this.#mask);
    // Counted one place further on, so that filling the groups leaves each bound where it belongs.
    for (const hash of hashes) starts[hash + 2] = (starts[hash + 2] as number) + 1;
    for (let bucket = 2; bucket < starts.length; bucket++)
      starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number);
    for (let at = 0; at < count; at++) {
      const bucket = (hashes[at] as number) + 1;
      this.#places[starts[bucket] as number] = at;
      starts[bucket] = (starts[bucket] as number) + 1;
    }
    this.#starts = starts;
  }

  /** At most how often the seed at `at` of another text stands here. */
  countAt(other: string, at: number): number {
    const bucket = hashAt(other, at, this.length) & this.#mask;
    return (this.#starts[bucket + 1] as number) - (this.#starts[bucket] as number);
  }

  /** Calls with every offset where the seed at `at` of another text stands here, in order. */
  eachAt(other: string, at: number, visit: (place: number) => void): void {
    const bucket = hashAt(other, at, this.length) & this.#mask;
    const end = this.#starts[bucket + 1] as number;
    for (let index = this.#starts[bucket] as number; index < end; index++) {
      const place = this.#places[index] as number;
      if (this.#isSame(place, other, at)) visit(place);
    }
  }

  #isSame(place: number, other: string, at: number): boolean {
    for (let unit = this.length - 1; unit >= 0; unit--)
      if (this.text.charCodeAt(place + unit) !== other.charCodeAt(at + unit)) return false;
    return true;
  }
}

const factor = 0x01000193;

function seedHashes(text: string, length: number, count: number, mask: number): Int32Array {
  const hashes = new Int32Array(count);
  // A rolling hash: the unit that leaves goes out with the weight that it has gathered (R. Karp and M. Rabin, 1987).
  let weight = 1;
  for (let unit = 1; unit < length; unit++) weight = Math.imul(weight, factor);
  let hash = count > 0 ? rawHash(text, 0, length) : 0;
  for (let at = 0; at < count; at++) {
    if (at > 0) {
      hash = Math.imul(hash - Math.imul(text.charCodeAt(at - 1), weight), factor);
      hash = (hash + text.charCodeAt(at + length - 1)) | 0;
    }
    hashes[at] = mixed(hash) & mask;
  }
  return hashes;
}

function hashAt(text: string, at: number, length: number): number {
  return mixed(rawHash(text, at, length));
}

function rawHash(text: string, at: number, length: number): number {
  let hash = 0;
  for (let unit = at; unit < at + length; unit++) hash = (Math.imul(hash, factor) + text.charCodeAt(unit)) | 0;
  return hash;
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}
