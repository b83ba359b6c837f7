import type { TextRange } from "./find-in-text.ts";
import { isLikeEnough, matchQuote, movedTo, type QuoteMatch } from "./match-quote.ts";
import { describeQuote, type Quote, usualContext } from "./quote.ts";
import { overlaps, QuoteFinder, type QuotePlace } from "./quote-finder.ts";
import { hasRival } from "./rivals.ts";
import { TextMap } from "./text-map.ts";

/** Finds passages of one text again in another. @param range in UTF-16 units of the first. */
export type ReAnchor = (range: TextRange) => QuoteMatch;

/** Units of surroundings that must have come along before a passage is taken as found without asking. */
const leastAround = 12;
const leastEachSide = 6;
/** A passage of this length needs surroundings on one side only, or none where it is longer still. */
const longEnough = 24;
const longAlone = 48;
/** UTF-16 units that are looked at around where a passage should be. */
const leastReach = 6;
const mostReach = 24;
const mostShift = 40;
/** How far from a passage something may stand that tells where it went. */
const neighbourhood = 400;
/** Chains of so many units are no accident, even among sentences that are alike. */
const strongFrom = 400;
/** UTF-16 units beside a passage, and how many of them such a chain must have taken. */
const bracket = 200;
const leastBracket = 24;
/** By so much the passage must be liker to a place than anything else that it could have come from. */
const leastLead = 0.04;
/** A place of which more is known to come from elsewhere is not the passage's. */
const mostOthers = 0.4;

/**
 * Finds passages of one text again in another: by the text being the same; by position, in the map of what became of each unit;
 * then by quotation, where the map has nothing (on what readers expect of it: A. J. Brush and others, "Robust annotation
 * positioning in digital documents", CHI 2001). Nothing is taken for found that is in doubt. The map is made when it is first
 * needed and serves all passages.
 */
export function reAnchor(from: string, to: string): ReAnchor {
  if (from === to) return ({ start, end }) => ({ kind: "exact", start, end });
  let anchoring: Anchoring | null = null;
  return (range) => {
    anchoring ??= new Anchoring(new TextMap(from, to));
    return anchoring.find(range);
  };
}

class Anchoring {
  readonly #to: QuoteFinder;
  readonly #from: QuoteFinder;

  constructor(readonly map: TextMap) {
    this.#to = new QuoteFinder(map.to);
    this.#from = new QuoteFinder(map.from);
  }

  find(range: TextRange): QuoteMatch {
    const place = this.map.at(range.start);
    if (place >= 0 && this.map.isWholeAndSure(range) && this.#isCertain(range, place))
      return { kind: "exact", start: place, end: place + range.end - range.start };
    const quote = describeQuote(this.map.from, range);
    const near = this.#nearby(range, quote);
    const found =
      near !== null && this.#isLedByMap(range, near.start) ? movedTo(near, [near]) : this.#byWords(range, quote, near);
    const isExact =
      found.kind === "moved" && found.why === "surroundings-changed" && this.#isCertain(range, found.start);
    return isExact ? { kind: "exact", start: found.start, end: found.end } : found;
  }

  /** The likest place, wherever it stands, that does not come from elsewhere and is liker to nothing else. */
  #byWords(range: TextRange, quote: Quote, near: QuotePlace | null): Exclude<QuoteMatch, { kind: "exact" }> {
    const others = this.#to.places(quote).filter((place) => near === null || !overlaps(place, near));
    const places = [...(near === null ? [] : [near]), ...others].sort((a, b) => b.score - a.score);
    return matchQuote(
      places,
      (place) => this.#isTaken(place, range) || !this.#isBestBothWays(place, range, place === near),
    );
  }

  /** True where the passage is what is likest to the place, as the place is to the passage. */
  #isBestBothWays(place: QuotePlace, range: TextRange, isLed: boolean): boolean {
    const back = describeQuote(this.map.to, place);
    const all = this.#from.places(back);
    const other = all.find((one) => !overlaps(one, range));
    const found = all.find((one) => overlaps(one, range));
    // Where its seeds stand too often to tell places apart, the map must have led here.
    const own = found ?? (isLed ? this.#from.placeNear(back, range.start, mostReach) : null);
    return (
      own !== undefined &&
      own !== null &&
      overlaps(own, range) &&
      (other === undefined || own.score - other.score >= leastLead)
    );
  }

  /** True where a long chain of what both texts share took most of the passage there, or stands on both sides of it. */
  #isLedByMap({ start, end }: TextRange, place: number): boolean {
    const { map } = this;
    const shift = place - start;
    const isStrong = (part: TextRange) => map.strengthOf(part, shift, mostShift) >= strongFrom;
    if (map.countNear({ start, end }, shift, mostShift) >= (end - start) / 2 && isStrong({ start, end })) return true;
    const before = { start: Math.max(0, start - bracket), end: start };
    const after = { start: end, end: Math.min(map.from.length, end + bracket) };
    return [before, after].every((side) => map.countNear(side, shift, mostShift) >= leastBracket && isStrong(side));
  }

  /** True where the words at a place are those of the passage beyond doubt. */
  #isCertain(range: TextRange, place: number): boolean {
    if (!this.#isHeld(range, place)) return false;
    const { map } = this;
    return this.#isLedByMap(range, place) || !hasRival(map.from, map.to, range, place);
  }

  /** True where enough of a passage's surroundings came along with it. */
  #isHeld({ start, end }: TextRange, place: number): boolean {
    const { map } = this;
    const shift = place - start;
    const before = map.countNear({ start: start - usualContext, end: start }, shift, mostShift);
    const after = map.countNear({ start: end, end: end + usualContext }, shift, mostShift);
    const isOnBothSides =
      before >= Math.min(leastEachSide, start) && after >= Math.min(leastEachSide, map.from.length - end);
    if (end - start >= longAlone) return true;
    return before + after >= leastAround && (isOnBothSides || end - start >= longEnough);
  }

  /** The place to which the map leads, by the passage's own units or by those around it; `null` where nothing there is like it. */
  #nearby(range: TextRange, quote: Quote): QuotePlace | null {
    const found: QuotePlace[] = [];
    for (const [start, reach] of this.#starts(range)) {
      const place = this.#to.placeNear(quote, start, reach);
      if (place !== null && isLikeEnough(place) && !this.#isTaken(place, range)) found.push(place);
    }
    const [best, next] = found.sort((a, b) => b.score - a.score);
    if (best === undefined) return null;
    // Torn apart: neither half is the passage.
    return next !== undefined && !overlaps(best, next) && best.score - next.score < 0.1 ? null : best;
  }

  /**
   * Where the passage should begin, as those of its units say that came along, and the next ones before and after it; with the
   * reach within which that is so: what is further off knows it less well.
   */
  #starts({ start, end }: TextRange): ReadonlyMap<number, number> {
    const starts = new Map<number, number>();
    const add = (from: number, to: number, step: 1 | -1) => {
      for (let at = from; at !== to; at += step) {
        const went = this.map.at(at);
        if (went < 0) continue;
        const found = went - at + start;
        const reach = Math.min(mostReach, leastReach + Math.abs(at - from) / 4);
        if (![...starts.keys()].some((other) => Math.abs(other - found) <= leastReach))
          starts.set(found, Math.ceil(reach));
        return;
      }
    };
    add(start, end, 1);
    add(end - 1, start - 1, -1);
    add(start - 1, Math.max(-1, start - neighbourhood), -1);
    add(end, Math.min(this.map.from.length, end + neighbourhood), 1);
    return starts;
  }

  #isTaken(place: QuotePlace, range: TextRange): boolean {
    return this.map.shareOfOthers(place, range) > mostOthers;
  }
}
