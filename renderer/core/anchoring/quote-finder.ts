import { splitsPair } from "../model/passage.ts";
import { Aligner, type Alignment } from "./align.ts";
import type { TextRange } from "./find-in-text.ts";
import type { Quote } from "./quote.ts";
import { SeedIndex } from "./seed-index.ts";
import { seedHits } from "./seed-votes.ts";

/** Where a quotation may stand, and how like itself it is there. All likenesses are from 0 to 1. */
export interface QuotePlace extends TextRange {
  readonly score: number;
  /** Of the words themselves; 1 is to the character. */
  readonly words: number;
  /** Of what stands before and after; `null` where the quotation has nothing there. */
  readonly before: number | null;
  readonly after: number | null;
}

/** UTF-16 units of a seed: short enough to outlive a typing error nearby, long enough to be rare. */
const seed = 7;
/** UTF-16 units by which seeds of one place may disagree: what a revision adds or drops in the middle of a sentence. */
const drift = 24;
const mostPlaces = 12;
/** Longer quotations are found by their two ends and by samples of what is between. */
const longFrom = 1024;
const endLength = 256;
const sampleLength = 16;
const sampleCount = 64;
/** The least likeness that is worth a candidate. */
const leastWords = 0.4;
/** A place whose score is lower than the best by more is not worth the work of looking closer. */
const farBehind = 0.25;

/** Looks for quotations in one text. The index of the text is made when it is first needed. */
export class QuoteFinder {
  #index: SeedIndex | null = null;
  readonly #aligner = new Aligner();

  constructor(readonly text: string) {}

  /** Places that are like the quotation, without overlaps, the likest first. */
  places(quote: Quote): readonly QuotePlace[] {
    this.#index ??= new SeedIndex(this.text, seed);
    const index = this.#index;
    const pattern = quote.prefix + quote.exact.slice(0, longFrom) + quote.suffix;
    const found: QuotePlace[] = [];
    let best = 0;
    for (const { at, spread } of seedHits(index, pattern, drift, mostPlaces)) {
      const place = this.placeNear(quote, at + quote.prefix.length, spread + 2, best - farBehind);
      if (place === null) continue;
      best = Math.max(best, place.score);
      found.push(place);
    }
    found.sort((a, b) => b.score - a.score || a.start - b.start);
    return found.filter((place, rank) => !found.slice(0, rank).some((better) => overlaps(place, better)));
  }

  /**
   * The place within `reach` of `start` that is likest to the quotation, or `null` where nothing there is.
   * @param least a score below which the answer does not matter.
   */
  placeNear(quote: Quote, start: number, reach: number, least = 0): QuotePlace | null {
    const { prefix, exact, suffix } = quote;
    const { text } = this;
    if (start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length))
      return scored(quote, { start, end: start + exact.length }, 1, 1, 1);
    return exact.length > longFrom
      ? this.#longPlace(quote, start, reach)
      : this.#shortPlace(quote, start, reach, least);
  }

  #shortPlace(quote: Quote, near: number, reach: number, least: number): QuotePlace | null {
    const { prefix, exact, suffix } = quote;
    const most = mostEdits(quote, least);
    const all = prefix.length + exact.length + suffix.length;
    const edits = Math.min(most, Math.ceil(0.4 * all));
    const joint = this.#aligner.align(this.text, quote, near - prefix.length, reach, edits);
    if (joint !== null) return this.#placeOf(quote, joint);
    if (edits === most) return null;
    const alone = { prefix: "", exact, suffix: "" };
    const bare = this.#aligner.align(this.text, alone, near, reach, Math.floor((1 - leastWords) * exact.length));
    // Of surroundings that could not be laid on together with the words, nothing is left.
    return bare === null
      ? null
      : this.#placeOf(quote, { ...bare, prefixEdits: prefix.length, suffixEdits: suffix.length });
  }

  #placeOf(quote: Quote, found: Alignment): QuotePlace | null {
    const { prefix, exact, suffix } = quote;
    const range = this.#tidy(exact, found);
    if (range === null) return null;
    const isSame = this.text.startsWith(exact, range.start) && range.end - range.start === exact.length;
    const words = isSame ? 1 : 1 - found.edits / Math.max(exact.length, found.end - found.start, 1);
    if (words < leastWords) return null;
    return scored(quote, range, words, share(found.prefixEdits, prefix), share(found.suffixEdits, suffix));
  }

  #longPlace(quote: Quote, near: number, reach: number): QuotePlace | null {
    const { exact, prefix, suffix } = quote;
    const { text } = this;
    const head = { ...quote, exact: exact.slice(0, endLength), suffix: "" };
    const tail = { ...quote, exact: exact.slice(-endLength), prefix: "" };
    const first = this.#shortPlace(head, near, reach, 0);
    if (first === null) return null;
    const last = this.places(tail).find(
      ({ end }) => end > first.end && Math.abs(end - first.start - exact.length) < exact.length / 2,
    );
    if (last === undefined) return null;
    const range = { start: first.start, end: last.end };
    const found = text.slice(range.start, range.end);
    const inner = exact.length - 2 * endLength;
    const words =
      found === exact
        ? 1
        : (first.words * endLength + last.words * endLength + samplesIn(exact, found) * inner) / exact.length;
    const before = prefix === "" ? 1 : (first.before ?? 0);
    return words < leastWords ? null : scored(quote, range, words, before, suffix === "" ? 1 : (last.after ?? 0));
  }

  /** Ends that were found by their neighbours alone are put where words begin and end, and off the middle of a character. */
  #tidy(exact: string, { start, end, isStartKept, isEndKept }: Alignment): TextRange | null {
    const { text } = this;
    let [from, to] = [start, end];
    if (!isStartKept && isWordUnit(exact, 0)) while (isWordUnit(text, from - 1) && isWordUnit(text, from)) from -= 1;
    if (!isEndKept && isWordUnit(exact, exact.length - 1))
      while (isWordUnit(text, to) && isWordUnit(text, to - 1)) to += 1;
    if (!isSpace(exact, 0)) while (from < to && isSpace(text, from)) from += 1;
    if (!isSpace(exact, exact.length - 1)) while (from < to && isSpace(text, to - 1)) to -= 1;
    if (splitsPair(text, from)) from -= 1;
    if (splitsPair(text, to)) to += 1;
    return from < to ? { start: from, end: to } : null;
  }
}

export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** What the words weigh, and the surroundings: by their length, surroundings half as much. */
function weights({ prefix, exact, suffix }: Quote): { readonly own: number; readonly around: number } {
  return { own: Math.min(128, Math.max(16, exact.length)), around: (prefix.length + suffix.length) / 2 };
}

/** No place that takes more edits can reach the score. */
function mostEdits(quote: Quote, score: number): number {
  const { own, around } = weights(quote);
  return Math.ceil((1 - Math.max(0, score)) * (own + around) * Math.max(2, quote.exact.length / own));
}

function scored(quote: Quote, range: TextRange, words: number, before: number, after: number): QuotePlace {
  const { prefix, suffix } = quote;
  const { own, around } = weights(quote);
  const score = (words * own + (before * prefix.length + after * suffix.length) / 2) / (own + around);
  return {
    ...range,
    score,
    words,
    before: prefix === "" ? null : before,
    after: suffix === "" ? null : after,
  };
}

function share(edits: number, part: string): number {
  return part === "" ? 1 : Math.max(0, 1 - edits / part.length);
}

/** The share of samples of one text, taken evenly, that stand in another. */
function samplesIn(text: string, other: string): number {
  let hits = 0;
  const step = (text.length - sampleLength) / (sampleCount - 1);
  for (let index = 0; index < sampleCount; index++) {
    const at = Math.floor(index * step);
    if (other.includes(text.slice(at, at + sampleLength))) hits += 1;
  }
  return hits / sampleCount;
}

function isWordUnit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}

function isSpace(text: string, at: number): boolean {
  return at < text.length && /\s/u.test(text.charAt(at));
}
