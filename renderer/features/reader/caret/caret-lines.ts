import { charactersOf } from "#core/index.ts";
import { type LineBox, lineBoxesOf } from "../text/line-boxes.ts";
import type { TextSurface } from "../text/text-surface.ts";

/** UTF-16 units around an offset within which its line and those beside it are looked for. */
const reach = 2_000;

/** A line of a paragraph as it is set: its characters, and its box in px of the viewport. */
interface TextLine extends LineBox {
  readonly start: number;
  readonly end: number;
}

/** Where a caret before `offset` stands, in px of the viewport; `null` in an empty text. */
export function caretBox(surface: TextSurface, offset: number): LineBox | null {
  const paragraph = surface.map.paragraphs[surface.map.indexAt(offset)];
  if (paragraph === undefined) return null;
  const isRightToLeft = surface.isRightToLeftAt(offset);
  const next = offset < paragraph.end ? surface.clientRectsOf(offset, offset + 1)[0] : undefined;
  const rect = next ?? surface.clientRectsOf(Math.max(paragraph.start, offset - 1), offset).at(-1);
  if (rect === undefined) return null;
  const x = (next !== undefined) === isRightToLeft ? rect.right : rect.left;
  return { left: x, right: x, top: rect.top, bottom: rect.bottom };
}

/** The offset below (1) or above (-1) that lies nearest to `x`; the text's own ends beyond the last and first line. */
export function offsetOnNextLine(surface: TextSurface, offset: number, by: 1 | -1, x: number): number {
  const { paragraphs } = surface.map;
  const index = surface.map.indexAt(offset);
  const lines = linesAround(surface, offset);
  const at = lineOf(lines, surface, offset);
  const within = lines[at + by];
  if (within !== undefined) return nearestOn(surface, within, x);
  const next = paragraphs[index + by];
  if (next === undefined) return by === 1 ? surface.textEnd : (paragraphs[0]?.start ?? 0);
  const beside = linesAround(surface, by === 1 ? next.start : next.end);
  const line = by === 1 ? beside[0] : beside.at(-1);
  return line === undefined ? next.start : nearestOn(surface, line, x);
}

/** The first and last place on the line of an offset. */
export function lineEnds(surface: TextSurface, offset: number): { readonly start: number; readonly end: number } {
  const lines = linesAround(surface, offset);
  return lines[lineOf(lines, surface, offset)] ?? { start: offset, end: offset };
}

function linesAround(surface: TextSurface, offset: number): readonly TextLine[] {
  const paragraph = surface.map.paragraphs[surface.map.indexAt(offset)];
  if (paragraph === undefined) return [];
  const start = Math.max(paragraph.start, offset - reach);
  const end = Math.min(paragraph.end, offset + reach);
  return lineBoxesOf(surface.clientRectsOf(start, end)).map((box) => {
    const middle = (box.top + box.bottom) / 2;
    const first = firstBelow(surface, start, end, middle - 1);
    return { ...box, start: first, end: lastOn(surface, first, end, middle) };
  });
}

/** The first offset whose character reaches below `y`. */
function firstBelow(surface: TextSurface, from: number, to: number, y: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bottomAt(surface, middle) ?? y) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last place on a line: before the space at which it breaks, else before its last character, as behind it the next line begins. */
function lastOn(surface: TextSurface, from: number, to: number, middle: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const at = (low + high) >> 1;
    const box = caretBox(surface, at);
    if (box !== null && box.top > middle) high = at;
    else low = at + 1;
  }
  return low === to && (caretBox(surface, to)?.top ?? 0) <= middle ? to : Math.max(from, low - 1);
}

function bottomAt(surface: TextSurface, offset: number): number | null {
  return caretBox(surface, offset)?.bottom ?? null;
}

function lineOf(lines: readonly TextLine[], surface: TextSurface, offset: number): number {
  const box = caretBox(surface, offset);
  if (box === null) return -1;
  const middle = (box.top + box.bottom) / 2;
  return lines.findIndex((line) => line.top <= middle && middle <= line.bottom);
}

function nearestOn(surface: TextSurface, line: TextLine, x: number): number {
  const text = surface.textBetween(line.start, line.end);
  const places = [...charactersOf(text, 0, text.length).map(({ start }) => line.start + start), line.end];
  let best = line.start;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const box = caretBox(surface, place);
    const distance = box === null ? Number.POSITIVE_INFINITY : Math.abs(box.left - x);
    if (distance < least) {
      least = distance;
      best = place;
    }
  }
  return best;
}
