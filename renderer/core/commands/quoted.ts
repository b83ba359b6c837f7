const quotedLength = 40;

/** A name or a passage in curly quotation marks, cut to 40 UTF-16 units at most, for the labels of undo. */
export function quoted(text: string): string {
  const line = text.trim().replace(/\s+/gu, " ");
  if (line.length <= quotedLength) return `“${line}”`;
  const cut = line.slice(0, quotedLength);
  return `“${cut.isWellFormed() ? cut : cut.slice(0, -1)}…”`;
}
