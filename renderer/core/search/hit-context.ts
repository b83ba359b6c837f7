import type { TextRange } from "../anchoring/find-in-text.ts";

/** A hit with what stands around it on its line; an ellipsis says that the line goes on. White space is one space. */
export interface HitContext {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** @param room UTF-16 units before and after at most; cut between words, and never within a character. */
export function hitContext(text: string, { start, end }: TextRange, room: number): HitContext {
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const line = text.slice(end).search(/[\r\n]/u);
  const lineEnd = line === -1 ? text.length : end + line;
  const before = text.slice(start === 0 ? 0 : lineStart, start);
  const after = text.slice(end, lineEnd);
  return {
    before: cutBefore(before, room).replace(/\s+/gu, " ").trimStart(),
    match: text.slice(start, end).replace(/\s+/gu, " "),
    after: cutAfter(after, room).replace(/\s+/gu, " ").trimEnd(),
  };
}

function cutBefore(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(-room);
  const space = cut.search(/\s/u);
  const kept = space === -1 || space > room / 2 ? cut : cut.slice(space + 1);
  return `… ${wellFormed(kept)}`;
}

function cutAfter(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room);
  const space = Math.max(cut.lastIndexOf(" "), cut.lastIndexOf("\t"));
  return `${wellFormed(space < room / 2 ? cut : cut.slice(0, space))} …`;
}

/** Without the half of a pair that a cut may have left at an end. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
