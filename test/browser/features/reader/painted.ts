/** What is painted: for each style the texts under it, in the order of the document. */
export function painted(inside: Node = document): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [style, paint] of CSS.highlights) {
    const ranges = [...paint].filter((range) => inside.contains(range.startContainer));
    const texts = ranges
      .map((range) => ({ range, text: textOf(range) }))
      .sort((a, b) => order(a.range, b.range))
      .map(({ text }) => text);
    if (texts.length > 0) found[style] = texts;
  }
  return found;
}

export function paintedCount(): number {
  return [...CSS.highlights.values()].reduce((sum, paint) => sum + paint.size, 0);
}

function textOf({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.toString();
}

function order(a: AbstractRange, b: AbstractRange): number {
  if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
  return a.startContainer.compareDocumentPosition(b.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
