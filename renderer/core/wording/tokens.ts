/** A word, a number in digits, or a single other sign. Offsets in UTF-16 units of the text it was cut from. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Whether white space, or the beginning of what was cut, stands before it. */
  readonly isApart: boolean;
}

/**
 * A number keeps separators that a digit follows (1,500; 2.5; 10:30; 9/11), and narrow or unbreakable spaces before three digits. A word
 * keeps digits, apostrophes and hyphens within it (M777, T-72, Ukraine's); "U.S." and "a.m." are words. White space is left out.
 */
const piece =
  /(\d+(?:[.,:/]\d+|[\u00a0\u202f\u2009]\d{3}(?!\d))*)|((?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|\S/gu;

function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

/** The tokens of a stretch of a text, in order. Takes time in proportion to its length. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.slice(start, end).matchAll(piece)) {
    const [words, number, word] = match;
    tokens.push({
      kind: number !== undefined ? "number" : word !== undefined ? "word" : "mark",
      start: start + match.index,
      end: start + match.index + words.length,
      text: words,
      lower: word === undefined ? words : lowerOf(words),
      isApart: match.index !== last,
    });
    last = match.index + words.length;
  }
  return tokens;
}
