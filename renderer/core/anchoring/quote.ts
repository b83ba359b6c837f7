import type { TextRange } from "./find-in-text.ts";

/**
 * A passage as it can be looked for in another text: its words, what stands around them, and where it began. The parts are
 * those of a TextQuoteSelector with a TextPositionSelector (W3C Web Annotation Data Model, 4.2.4 and 4.2.5).
 */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset in the text that it was taken from. */
  readonly start: number;
}

/** UTF-16 units of surroundings that go with a quotation. */
export const usualContext = 32;

/** The passage of `text` at `range` as a quotation. @param context UTF-16 units on each side, fewer at the ends of the text. */
export function describeQuote(text: string, { start, end }: TextRange, context = usualContext): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
  };
}
