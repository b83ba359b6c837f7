import { charactersOf, type Paragraph, paragraphAt, wordsOf } from "#core/index.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { caretBox, lineEnds, offsetOnNextLine } from "./caret-lines.ts";

export type CaretUnit = "character" | "word" | "line" | "line-end" | "paragraph" | "page" | "text";

/** What a key moves the caret by; `null` for a key that moves no caret. */
export function caretMoveOf(
  event: KeyboardEvent,
  isApple: boolean,
): { readonly unit: CaretUnit; readonly key: string } | null {
  const { key } = event;
  const hasOther = isApple ? event.ctrlKey : event.metaKey;
  if (hasOther) return null;
  const byWord = isApple ? event.altKey : event.ctrlKey;
  const toEnds = isApple ? event.metaKey : event.ctrlKey;
  if (!isApple && event.altKey) return null;
  switch (key) {
    case "ArrowLeft":
    case "ArrowRight":
      if (isApple && event.metaKey) return { unit: "line-end", key };
      return { unit: byWord ? "word" : "character", key };
    case "ArrowUp":
    case "ArrowDown":
      if (isApple && event.metaKey) return { unit: "text", key };
      return { unit: byWord ? "paragraph" : "line", key };
    case "Home":
    case "End":
      return { unit: toEnds ? "text" : "line-end", key };
    case "PageUp":
    case "PageDown":
      return byWord ? null : { unit: "page", key };
    default:
      return null;
  }
}

export interface CaretText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** BCP 47 tag. */
  readonly language: string;
}

/**
 * Where a caret goes. @param by 1 on in the text, -1 back. @param x px of the viewport that a move by lines keeps to. @param isDrawing
 * a selection is drawn out: by words it then ends with the word, and does not take the space behind it.
 */
export function caretAfter(
  surface: TextSurface,
  { text, paragraphs, language }: CaretText,
  offset: number,
  unit: CaretUnit,
  by: 1 | -1,
  x: number,
  isDrawing: boolean,
): number {
  switch (unit) {
    case "character":
      return byPiece(paragraphs, offset, by, "end", (from, to) => charactersOf(text, from, to));
    case "word":
      return byPiece(paragraphs, offset, by, isDrawing ? "end" : "start", (from, to) =>
        wordsOf(text, from, to, language),
      );
    case "line":
      return offsetOnNextLine(surface, offset, by, x);
    case "line-end":
      return lineEnds(surface, offset)[by === 1 ? "end" : "start"];
    case "paragraph":
      return byParagraph(paragraphs, offset, by);
    case "page":
      return byPage(surface, offset, by, x);
    case "text":
      return by === 1 ? surface.textEnd : (paragraphs[0]?.start ?? 0);
  }
}

/** UTF-16 units in which the next character or word is looked for. */
const reach = 200;

function byPiece(
  paragraphs: readonly Paragraph[],
  offset: number,
  by: 1 | -1,
  side: "start" | "end",
  piecesOf: (from: number, to: number) => readonly { readonly start: number; readonly end: number }[],
): number {
  const paragraph = paragraphAt(paragraphs, offset) ?? paragraphs[0];
  if (paragraph === undefined) return offset;
  const from = Math.max(paragraph.start, offset - reach);
  const to = Math.min(paragraph.end, offset + reach);
  const pieces = piecesOf(from, to);
  const next = by === 1 ? pieces.find((piece) => piece[side] > offset) : pieces.findLast(({ start }) => start < offset);
  if (next !== undefined) return by === 1 ? next[side] : next.start;
  if (by === 1 && offset < paragraph.end) return paragraph.end;
  const beside = paragraphs[paragraphs.indexOf(paragraph) + by];
  if (beside !== undefined) return by === 1 ? beside.start : beside.end;
  return by === 1 ? paragraph.end : paragraph.start;
}

function byParagraph(paragraphs: readonly Paragraph[], offset: number, by: 1 | -1): number {
  const paragraph = paragraphAt(paragraphs, offset) ?? paragraphs[0];
  if (paragraph === undefined) return offset;
  const index = paragraphs.indexOf(paragraph);
  if (by === -1) return offset > paragraph.start ? paragraph.start : (paragraphs[index - 1]?.start ?? offset);
  return paragraphs[index + 1]?.start ?? paragraph.end;
}

/** Line by line up to a view's height away. */
function byPage(surface: TextSurface, offset: number, by: 1 | -1, x: number): number {
  const far = surface.scroller.clientHeight - 60;
  const from = caretBox(surface, offset)?.top ?? 0;
  let at = offset;
  for (let lines = 0; lines < 200; lines++) {
    const next = offsetOnNextLine(surface, at, by, x);
    if (next === at || Math.abs((caretBox(surface, next)?.top ?? from) - from) > far) return next === at ? next : at;
    at = next;
  }
  return at;
}
