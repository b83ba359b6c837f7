import search from "approx-string-match";
import { describeQuote } from "#core/anchoring/quote.ts";
import type { TextRange } from "#core/index.ts";

/**
 * How the Hypothesis client finds a quotation again, on its own search library: the stored position if the words stand there; else
 * every place with the same words, or with up to half of them edited, weighed by words, prefix, suffix and distance (50, 20, 20, 2).
 */
export function hypothesisFind(from: string, to: string, range: TextRange): TextRange | null {
  const quote = describeQuote(from, range);
  if (to.slice(range.start, range.end) === quote.exact) return range;
  const same = occurrences(to, quote.exact);
  const found = same.length > 0 ? same : search(to, quote.exact, Math.min(256, Math.floor(quote.exact.length / 2)));
  let best: TextRange | null = null;
  let bestScore = -1;
  for (const { start, end, errors } of found) {
    const score =
      50 * (1 - errors / quote.exact.length) +
      20 * likeness(to.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix) +
      20 * likeness(to.slice(end, end + quote.suffix.length), quote.suffix) +
      2 * (1 - Math.abs(start - range.start) / to.length);
    if (score <= bestScore) continue;
    bestScore = score;
    best = { start, end };
  }
  return best;
}

function occurrences(text: string, words: string): { start: number; end: number; errors: number }[] {
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length, errors: 0 });
  return found;
}

function likeness(text: string, words: string): number {
  if (words === "" || text === "") return words === text ? 1 : 0;
  const [first] = search(text, words, words.length);
  return first === undefined ? 0 : 1 - first.errors / words.length;
}
