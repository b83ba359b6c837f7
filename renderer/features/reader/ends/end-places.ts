import { charactersOf, type Paragraph, paragraphAt, type TextRange, wordsOf } from "#core/index.ts";

export type PassageEnd = "start" | "end";

/** UTF-16 units on either side of an offset in which the nearest word is looked for. */
const reach = 160;

/**
 * A passage with one end at the place nearest to an offset: at a word, or between two characters. `null` where the place lies beyond
 * the other end. @param language BCP 47 tag.
 */
export function withEndAt(
  text: string,
  paragraphs: readonly Paragraph[],
  passage: TextRange,
  at: PassageEnd,
  offset: number,
  snap: { readonly toWords: boolean; readonly language: string },
): TextRange | null {
  const paragraph = paragraphAt(paragraphs, offset) ?? paragraphs[0];
  if (paragraph === undefined) return null;
  const from = Math.max(paragraph.start, offset - reach);
  const to = Math.min(paragraph.end, offset + reach);
  const pieces = snap.toWords ? wordsOf(text, from, to, snap.language) : charactersOf(text, from, to);
  // A word that is cut where the look ends may be longer than it seems.
  const whole = pieces.filter(
    ({ start, end }) => (start > from || from === paragraph.start) && (end < to || to === paragraph.end),
  );
  let best: number | null = null;
  for (const piece of whole) {
    const place = piece[at];
    if (at === "start" ? place >= passage.end : place <= passage.start) continue;
    if (best === null || Math.abs(place - offset) < Math.abs(best - offset)) best = place;
  }
  if (best === null) return null;
  const moved = at === "start" ? { start: best, end: passage.end } : { start: passage.start, end: best };
  return text.slice(moved.start, moved.end).trim() === "" ? null : moved;
}

/** The first or last words of a passage, as they are said and shown at that end. */
export function wordsAtEnd(text: string, { start, end }: TextRange, at: PassageEnd): string {
  const words = text.slice(start, end).trim().split(/\s+/u);
  if (words.length <= 4) return words.join(" ");
  return at === "start" ? `${words.slice(0, 4).join(" ")} …` : `… ${words.slice(-4).join(" ")}`;
}
