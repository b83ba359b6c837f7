/** A non-empty line of a text. Offsets in UTF-16 units, end exclusive, line break left out. */
export interface Paragraph {
  /** From 1; 0 for a headline that stands in the text. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly isHeadline: boolean;
}

/**
 * The paragraphs of a text. A line of nothing but white space is no paragraph.
 * @param headline where the first paragraph says just this, it is the headline and is not counted.
 */
export function paragraphsOf(text: string, headline: string | null = null): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let number = 0;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const start = line.index;
    if (line[0].trim() === "") continue;
    const isHeadline = paragraphs.length === 0 && headline !== null && line[0].trim() === headline.trim();
    if (!isHeadline) number += 1;
    paragraphs.push({ number: isHeadline ? 0 : number, start, end: start + line[0].length, isHeadline });
  }
  return paragraphs;
}

/** The paragraph in which `offset` stands, or the last one that begins before it; `null` before the first. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): Paragraph | null {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1] ?? null;
}
