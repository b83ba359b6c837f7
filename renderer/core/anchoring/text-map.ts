import type { TextRange } from "./find-in-text.ts";
import { type Chain, stretchChains } from "./stretch-chains.ts";

/** Units of a chain that must be free, and their share of it, or it is but the echo of another. */
const leastFree = 20;
const leastFreeShare = 0.5;
/** By so much a chain must be stronger than another that wants the same units. */
const leastLead = 12;
/** Units at the beginning and at the end that two texts must share to be taken for the same; fewer may agree by chance. */
const leastShared = 48;
const beyondDoubt = 1 << 30;
/** Of so many units in a row all but one must be the same to go on behind a unit that was changed. */
const alongside = 5;
const nothing = -1;

/**
 * Which unit of one text became which of another, each at most once: the strongest chains of what both share take their units
 * first, wherever they stand, so that blocks may have moved (after P. Heckel, "A technique for isolating differences between
 * files", Communications of the ACM 21, 1978, and M. Wise's greedy tiling of the longest first). 20 bytes a unit.
 */
export class TextMap {
  readonly #to: Int32Array;
  readonly #from: Int32Array;
  /** Strength of the chain that has a unit of `from` or `to`, and of the strongest other that would have it. */
  readonly #strength: Int32Array;
  readonly #rival: Int32Array;
  readonly #rivalTo: Int32Array;

  constructor(
    readonly from: string,
    readonly to: string,
  ) {
    this.#to = new Int32Array(from.length).fill(nothing);
    this.#from = new Int32Array(to.length).fill(nothing);
    this.#strength = new Int32Array(from.length);
    this.#rival = new Int32Array(from.length);
    this.#rivalTo = new Int32Array(to.length);
    const [own, other] = [unitsOf(from), unitsOf(to)];
    const head = worthwhile(sharedHead(own, other));
    const tail = worthwhile(sharedTail(own, other, head));
    this.#take(0, 0, head, beyondDoubt);
    this.#take(from.length - tail, to.length - tail, tail, beyondDoubt);
    const middle = stretchChains(own.subarray(head, own.length - tail), other.subarray(head, other.length - tail));
    const placed = middle.filter((chain) => this.#place(chain, head));
    for (const chain of placed) this.#bridge(chain, head);
  }

  /** The offset in `to` that a unit of `from` went to, or -1. */
  at(offset: number): number {
    return this.#to[offset] ?? nothing;
  }

  /** How many units of a range went to the stretch around `place`, off by `reach` at most. */
  countNear(range: TextRange, place: number, reach: number): number {
    let count = 0;
    for (let at = Math.max(0, range.start); at < Math.min(this.from.length, range.end); at++) {
      const went = this.at(at);
      if (went >= 0 && Math.abs(went - at - place) <= reach) count += 1;
    }
    return count;
  }

  /** The strength of the strongest chain that took units of a range and moved them by about `shift`; 0 where none did. */
  strengthOf({ start, end }: TextRange, shift: number, reach: number): number {
    let strength = 0;
    for (let at = start; at < end; at++)
      if (this.at(at) >= 0 && Math.abs(this.at(at) - at - shift) <= reach)
        strength = Math.max(strength, this.#strength[at] as number);
    return strength;
  }

  /** True where a range went as one piece, and no other chain wanted its units nearly as much. */
  isWholeAndSure({ start, end }: TextRange): boolean {
    const shift = this.at(start) - start;
    for (let at = start; at < end; at++) {
      const went = this.at(at);
      if (went < 0 || went - at !== shift) return false;
      const lead = (this.#strength[at] as number) - Math.max(this.#rival[at] as number, this.#rivalTo[went] as number);
      if (lead < leastLead) return false;
    }
    return true;
  }

  /** Of a range of `to`, the share that came from outside a range of `from`. */
  shareOfOthers(place: TextRange, range: TextRange): number {
    let count = 0;
    for (let at = place.start; at < place.end; at++) {
      const origin = this.#from[at] ?? nothing;
      if (origin >= 0 && (origin < range.start || origin >= range.end)) count += 1;
    }
    return count / (place.end - place.start);
  }

  /** Gives a chain its units; `false` where too few are free. */
  #place({ stretches, score }: Chain, offset: number): boolean {
    const free = stretches.map((one) => this.#freeIn(one.from + offset, one.to + offset, one.length));
    const all = stretches.reduce((sum, { length }) => sum + length, 0);
    const allFree = free.reduce((sum, count) => sum + count, 0);
    const isPlaced = allFree >= leastFree && allFree >= leastFreeShare * all;
    const strength = Math.floor(score);
    for (const [index, { from, to, length }] of stretches.entries()) {
      if (isPlaced) this.#take(from + offset, to + offset, length, strength);
      if (!isPlaced || (free[index] ?? 0) < length) this.#contest(from + offset, to + offset, length, strength);
    }
    return isPlaced;
  }

  #freeIn(from: number, to: number, length: number): number {
    let free = 0;
    for (let unit = 0; unit < length; unit++)
      if (this.#to[from + unit] === nothing && this.#from[to + unit] === nothing) free += 1;
    return free;
  }

  #take(from: number, to: number, length: number, strength: number): void {
    for (let unit = 0; unit < length; unit++) {
      if (this.#to[from + unit] !== nothing || this.#from[to + unit] !== nothing) continue;
      this.#to[from + unit] = to + unit;
      this.#from[to + unit] = from + unit;
      this.#strength[from + unit] = strength;
    }
  }

  #contest(from: number, to: number, length: number, strength: number): void {
    for (let unit = 0; unit < length; unit++) {
      if (this.#to[from + unit] === to + unit) continue;
      this.#rival[from + unit] = Math.max(this.#rival[from + unit] as number, strength);
      this.#rivalTo[to + unit] = Math.max(this.#rivalTo[to + unit] as number, strength);
    }
  }

  /**
   * What stands between two stretches of a chain came from what stood between them, whatever became of it. Units that are the same
   * right behind the one, or right before the other, went along with it.
   */
  #bridge({ stretches, score }: Chain, offset: number): void {
    const strength = Math.floor(score);
    for (const [index, next] of stretches.entries()) {
      const last = stretches[index - 1];
      if (last === undefined) continue;
      const [from, to] = [last.from + last.length + offset, last.to + last.length + offset];
      const [endFrom, endTo] = [next.from + offset, next.to + offset];
      const most = Math.min(endFrom - from, endTo - to);
      for (let unit = 1; unit < most && this.#isAlongside(from + unit, to + unit, 1); unit++)
        this.#takeSame(from + unit, to + unit, strength);
      for (let unit = 2; unit <= most && this.#isAlongside(endFrom - unit, endTo - unit, -1); unit++)
        this.#takeSame(endFrom - unit, endTo - unit, strength);
      for (let at = to; at < endTo; at++)
        if (this.#from[at] === nothing) this.#from[at] = Math.max(0, Math.min(from + at - to, endFrom - 1));
    }
  }

  #takeSame(from: number, to: number, strength: number): void {
    if (this.from.charCodeAt(from) === this.to.charCodeAt(to)) this.#take(from, to, 1, strength);
  }

  /** True where this unit and most of the next few are the same in both texts. */
  #isAlongside(from: number, to: number, step: 1 | -1): boolean {
    let same = 0;
    for (let unit = 0; unit < alongside; unit++)
      if (this.from.charCodeAt(from + unit * step) === this.to.charCodeAt(to + unit * step)) same += 1;
    return same >= alongside - 1;
  }
}

/** A text as numbers, which are looked up faster than characters. */
function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

function worthwhile(length: number): number {
  return length >= leastShared ? length : 0;
}

/** How many units two texts have in common at their beginning. */
function sharedHead(a: Uint16Array, b: Uint16Array): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a[length] === b[length]) length += 1;
  return length;
}

/** How many units two texts have in common at their end, beyond `head` at their beginning. */
function sharedTail(a: Uint16Array, b: Uint16Array, head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}
