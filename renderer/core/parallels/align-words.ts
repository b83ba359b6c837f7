import { isWithinDistance } from "./edit-distance.ts";
import type { Word } from "./words.ts";

/** How two words that stand at one place belong together. A compound is one word here and two there ("nighttime", "night time"). */
export type Tie = "same" | "spelling" | "compound" | "form" | "sense";

/** Words that belong together: indexes into both lists, end exclusive. */
export interface TiedWords {
  readonly tie: Tie;
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
  /** They stand in another order than the rest. */
  readonly isMoved: boolean;
}

/** What a tie is worth of the weight of its words. */
const worth: Readonly<Record<Tie, number>> = { same: 1, spelling: 0.95, compound: 0.95, form: 0.9, sense: 0.6 };
/** The same for words that stand in another order: a little less, or every report of one war would resemble every other. */
const movedWorth = 0.8;

/** What two tied words weigh together. */
export function weightOf(tied: TiedWords, a: readonly Word[], b: readonly Word[]): number {
  const own = (sumOf(a, tied.a, tied.aEnd) + sumOf(b, tied.b, tied.bEnd)) / 2;
  return own * worth[tied.tie] * (tied.isMoved ? movedWorth : 1);
}

export function sumOf(words: readonly Word[], start: number, end: number): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += words[index]?.weight ?? 0;
  return sum;
}

/** Whether two words may be tied, or begin a compound: it says no to most of those that can't be, and never to others. */
function mayBeTied(a: Word, b: Word): boolean {
  if (a.headCode === b.headCode || a.keyCode === b.keyCode || a.tailCode === b.tailCode) return true;
  return a.sense >= 0 && a.sense === b.sense;
}

/** How a word of one list is tied to a word of the other, if it is. */
function tieOf(a: Word, b: Word): Tie | null {
  if (a.plain === b.plain) return "same";
  if (a.spelled === b.spelled) return "spelling";
  if (a.kind === "number" || b.kind === "number" || a.kind === "light" || b.kind === "light") return null;
  if (a.key === b.key) return "form";
  if (isMisspelled(a, b)) return "spelling";
  return a.sense >= 0 && a.sense === b.sense ? "sense" : null;
}

/** So near that only the spelling can differ. Names vary more, other words must begin alike: "killed" is not "billed". */
function isMisspelled(a: Word, b: Word): boolean {
  const shorter = Math.min(a.plain.length, b.plain.length);
  if (shorter < 5 || Math.abs(a.plain.length - b.plain.length) > 2) return false;
  const beginAlike = a.plain.startsWith(b.plain.slice(0, 3));
  if (a.kind !== "name" && b.kind !== "name")
    return shorter >= 7 && beginAlike && isWithinDistance(a.plain, b.plain, 1);
  const isNear = beginAlike || a.plain.endsWith(b.plain.slice(-3));
  return isNear && isWithinDistance(a.plain, b.plain, shorter >= 9 ? 2 : 1);
}

/**
 * The words that two sentences have in common: first those in the same order, with the greatest weight (dynamic programming over
 * both, as in Needleman and Wunsch 1970), then what stands elsewhere. In the order of `a`.
 */
export function alignWords(a: readonly Word[], b: readonly Word[]): readonly TiedWords[] {
  const inOrder = tiedInOrder(a, b);
  const moved = tiedElsewhere(a, b, inOrder);
  return moved.length === 0 ? inOrder : [...inOrder, ...moved].sort((one, other) => one.a - other.a);
}

/** Codes of the words of the shorter loop, one beside the other: the comparison of two sentences runs through nothing else. */
let codes = new Int32Array(4 * 64);
let sums = new Float64Array(64 * 64);

function tiedInOrder(a: readonly Word[], b: readonly Word[]): readonly TiedWords[] {
  const width = b.length + 1;
  const best = clearedSums((a.length + 1) * width);
  const ofB = codesOf(b);
  const chosen = new Map<number, TiedWords>();
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const { keyCode, headCode, tailCode, sense } = a[i] as Word;
    for (let j = b.length - 1, here = i * width + j, at = 4 * j; j >= 0; j -= 1, here -= 1, at -= 4) {
      const [below, beside] = [best[here + width] as number, best[here + 1] as number];
      const most = below > beside ? below : beside;
      best[here] = most;
      if (
        ofB[at] !== headCode &&
        ofB[at + 1] !== tailCode &&
        ofB[at + 2] !== keyCode &&
        (sense < 0 || ofB[at + 3] !== sense)
      )
        continue;
      const tied = tiedAt(a, b, i, j);
      if (tied === null) continue;
      const sum = weightOf(tied, a, b) + (best[tied.aEnd * width + tied.bEnd] ?? 0);
      if (sum <= most) continue;
      best[here] = sum;
      chosen.set(here, tied);
    }
  }
  const path: TiedWords[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = i * width + j;
    const tied = chosen.get(here);
    if (tied !== undefined) {
      path.push(tied);
      [i, j] = [tied.aEnd, tied.bEnd];
    } else if (best[here + width] === best[here]) i += 1;
    else j += 1;
  }
  return path;
}

function clearedSums(size: number): Float64Array {
  if (sums.length < size) sums = new Float64Array(size);
  else sums.fill(0, 0, size);
  return sums;
}

function codesOf(words: readonly Word[]): Int32Array {
  if (codes.length < 4 * words.length) codes = new Int32Array(4 * words.length);
  let at = 0;
  for (const { headCode, tailCode, keyCode, sense } of words) {
    codes[at] = headCode;
    codes[at + 1] = tailCode;
    codes[at + 2] = keyCode;
    codes[at + 3] = sense;
    at += 4;
  }
  return codes;
}

function tiedAt(a: readonly Word[], b: readonly Word[], i: number, j: number): TiedWords | null {
  const one = a[i];
  const other = b[j];
  if (one === undefined || other === undefined) return null;
  const tie = tieOf(one, other);
  if (tie !== null) return { tie, a: i, aEnd: i + 1, b: j, bEnd: j + 1, isMoved: false };
  if (isCompound(one, other, b[j + 1]))
    return { tie: "compound", a: i, aEnd: i + 1, b: j, bEnd: j + 2, isMoved: false };
  if (isCompound(other, one, a[i + 1]))
    return { tie: "compound", a: i, aEnd: i + 2, b: j, bEnd: j + 1, isMoved: false };
  return null;
}

function isCompound(whole: Word, first: Word, second: Word | undefined): boolean {
  if (second === undefined || whole.plain.length <= first.plain.length || !whole.plain.startsWith(first.plain))
    return false;
  return whole.plain === first.plain + second.plain || whole.key === first.plain + second.key;
}

/** Content words that are left in both, each with the first that is its like. */
function tiedElsewhere(a: readonly Word[], b: readonly Word[], inOrder: readonly TiedWords[]): readonly TiedWords[] {
  const takenA = new Uint8Array(a.length);
  const takenB = new Uint8Array(b.length);
  for (const tied of inOrder) {
    takenA.fill(1, tied.a, tied.aEnd);
    takenB.fill(1, tied.b, tied.bEnd);
  }
  const moved: TiedWords[] = [];
  for (const [i, word] of a.entries()) {
    if (takenA[i] === 1 || word.kind === "light") continue;
    for (const [j, other] of b.entries()) {
      if (takenB[j] === 1 || other.kind === "light" || !mayBeTied(word, other)) continue;
      const tie = tieOf(word, other);
      // Words that only mean the same are too weak a tie to be followed across a sentence.
      if (tie === null || tie === "sense") continue;
      takenB[j] = 1;
      moved.push({ tie, a: i, aEnd: i + 1, b: j, bEnd: j + 1, isMoved: true });
      break;
    }
  }
  return moved;
}
