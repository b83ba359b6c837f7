import type { QuotePlace } from "./quote-finder.ts";

/**
 * What became of a quotation: it stands there to the character, beyond doubt; it seems to have moved or changed, and a person has
 * to look; or it is lost. `candidates` are the likest places, the best first, whether or not one was good enough.
 */
export type QuoteMatch =
  | { readonly kind: "exact"; readonly start: number; readonly end: number }
  | {
      readonly kind: "moved";
      readonly start: number;
      readonly end: number;
      /** Likeness from 0 to 1, the surroundings included. */
      readonly score: number;
      readonly why: "words-changed" | "surroundings-changed";
      readonly candidates: readonly QuotePlace[];
    }
  | {
      readonly kind: "lost";
      /** Nothing is like it, or several places are and nothing tells which. */
      readonly why: "absent" | "ambiguous";
      readonly candidates: readonly QuotePlace[];
    };

/** Likeness that words need to be taken for the same, and less where the surroundings on both sides are kept. */
const enoughWords = 0.55;
const enoughScore = 0.6;
const fewWords = 0.4;
const keptAround = 0.85;
/** By so much the best place must be liker than the next. */
const margin = 0.08;
/** Surroundings that must be kept on one side, unless so many units are so like that they speak for themselves. */
const enoughAround = 0.6;
const longAlone = 48;
const enoughAlone = 0.7;
const mostCandidates = 3;

/**
 * Finds a quotation in a text by its likeness alone: the likest place, if it is like enough, and liker than the next by a margin.
 * Never certain of itself, so never exact. @param isTaken says of a place that it is known to be something else.
 */
export function matchQuote(
  places: readonly QuotePlace[],
  isTaken: (place: QuotePlace) => boolean,
): Exclude<QuoteMatch, { kind: "exact" }> {
  const candidates = places.slice(0, mostCandidates);
  const free: QuotePlace[] = [];
  for (const place of places) {
    const isBehind = free[0] !== undefined && free[0].score - place.score >= margin;
    if (free.length === 2 || isBehind) break;
    if (!isTaken(place)) free.push(place);
  }
  const [best, next] = free;
  if (best === undefined || !isLikeEnough(best) || !isMoreThanAPhrase(best))
    return { kind: "lost", why: "absent", candidates };
  if (next !== undefined && best.score - next.score < margin) return { kind: "lost", why: "ambiguous", candidates };
  return movedTo(best, candidates);
}

/** Few words may stand anywhere: what is around them must have come along, on one side at least. */
function isMoreThanAPhrase({ start, end, words, before, after }: QuotePlace): boolean {
  return Math.max(before ?? 0, after ?? 0) >= enoughAround || (end - start >= longAlone && words >= enoughAlone);
}

/** The answer for a place that a person has to look at. */
export function movedTo(place: QuotePlace, candidates: readonly QuotePlace[]): Extract<QuoteMatch, { kind: "moved" }> {
  const { start, end, score, words } = place;
  return { kind: "moved", start, end, score, why: words === 1 ? "surroundings-changed" : "words-changed", candidates };
}

/** True where a place may be shown as that of the quotation, with a question mark. */
export function isLikeEnough({ words, score, before, after }: QuotePlace): boolean {
  const isKeptAround = (before ?? 1) >= keptAround && (after ?? 1) >= keptAround && (before ?? after) !== null;
  return (words >= enoughWords && score >= enoughScore) || (words >= fewWords && isKeptAround);
}
