import type { TextRange } from "#core/index.ts";
import type { TextMap } from "./text-map.ts";

/**
 * The stretch of a report that a DOM range covers, from the first to the last character in it. Line breaks between paragraphs
 * count when characters on both sides are in it. `null` where no character is.
 */
export function selectedTextIn(map: TextMap, range: Range): TextRange | null {
  const from = map.nearestOffset(range.startContainer, range.startOffset, "forward");
  const to = map.nearestOffset(range.endContainer, range.endOffset, "backward");
  if (from === null || to === null) return null;
  const start = skipEmptyStart(map, from);
  const end = skipEmptyEnd(map, to);
  return start < end ? { start, end } : null;
}

/** A selection that begins behind a paragraph's last character begins with the next paragraph. */
function skipEmptyStart(map: TextMap, offset: number): number {
  const index = map.indexAt(offset);
  const next = map.paragraphs[index + 1];
  return map.paragraphs[index]?.end === offset && next !== undefined ? next.start : offset;
}

/** A selection that ends before a paragraph's first character, as a triple click does, ends with the last paragraph. */
function skipEmptyEnd(map: TextMap, offset: number): number {
  const index = map.indexAt(offset);
  const last = map.paragraphs[index - 1];
  return map.paragraphs[index]?.start === offset && last !== undefined ? last.end : offset;
}
