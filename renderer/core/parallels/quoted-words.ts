import type { TextRange } from "../anchoring/find-in-text.ts";
import { paragraphsOf } from "../anchoring/paragraphs.ts";
import { quotationsIn } from "../wording/quotations.ts";
import type { Wording } from "./wording.ts";

/**
 * The quotations of a text, in order. One that its paragraph does not close goes to the end of the paragraph where the next one begins
 * with a mark, as quotations of several paragraphs are printed.
 */
export function quotationsOf(text: string): readonly TextRange[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.flatMap((paragraph, index) => {
    const { closed, open } = quotationsIn(text, paragraph);
    const next = paragraphs[index + 1];
    const goesOn = open !== null && next !== undefined && /^\s*["“„«]/u.test(text.slice(next.start, next.end));
    return goesOn ? [...closed, { start: open, end: paragraph.end }] : closed;
  });
}

/** Hands out the quotations that reach into each sentence of a text. Both are in order, so that they are walked through once. */
export class QuotationWalk {
  #at = 0;

  /** @param quotations of the text, in order, none within another */
  constructor(private readonly quotations: readonly TextRange[]) {}

  /** @param start where the sentence before this one ended, or behind it */
  around(start: number, end: number): readonly TextRange[] {
    while ((this.quotations[this.#at]?.end ?? Number.POSITIVE_INFINITY) <= start) this.#at += 1;
    let to = this.#at;
    while ((this.quotations[to]?.start ?? end) < end) to += 1;
    return this.quotations.slice(this.#at, to);
  }
}

/**
 * Indexes of the words that are quoted: by the marks in the sentence, and by those of its text, since a sentence amid a quotation
 * bears none.
 * @param start of the sentence in its text
 * @param around the quotations that reach into it
 */
export function quotedWords(wording: Wording, start: number, around: readonly TextRange[]): ReadonlySet<number> {
  if (around.length === 0) return wording.quoted;
  const quoted = new Set(wording.quoted);
  for (const [index, word] of wording.words.entries())
    if (around.some((one) => one.start <= start + word.start && start + word.end <= one.end)) quoted.add(index);
  return quoted;
}
