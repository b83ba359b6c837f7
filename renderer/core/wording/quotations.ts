import type { TextRange } from "../anchoring/find-in-text.ts";

/** The quotations of a paragraph. */
export interface Quotations {
  /** In double marks, with their marks, in order. */
  readonly closed: readonly TextRange[];
  /** Where one begins that the paragraph does not close; `null` where there is none. */
  readonly open: number | null;
}

/** What stands in double marks in a paragraph, whatever sentences it goes over. Runs of marks count as one. Offsets in UTF-16 units. */
export function quotationsIn(text: string, { start, end }: TextRange): Quotations {
  const closed: TextRange[] = [];
  let open: number | null = null;
  const paragraph = text.slice(start, end);
  for (const mark of paragraph.matchAll(/["“”„«»]+/gu)) {
    if (isInchMark(paragraph, mark.index, open !== null)) continue;
    const at = start + mark.index;
    if (open === null) {
      if (!/^[”»]/u.test(mark[0])) open = at;
    } else {
      closed.push({ start: open, end: at + mark[0].length });
      open = null;
    }
  }
  return { closed, open };
}

/**
 * True for a single straight mark right behind a digit that is no mark of a quotation but one of inches or seconds: 5". None such begins a
 * quotation; it ends one that is open, unless a later mark does, that is, unless the next mark that is not behind a digit ends one, too.
 * @param at the mark, in UTF-16 units. @param isOpen a quotation has begun and not ended.
 */
export function isInchMark(text: string, at: number, isOpen: boolean): boolean {
  if (text[at] !== '"' || !/\d/u.test(text[at - 1] ?? "") || /["“”„«»]/u.test(text[at + 1] ?? "")) return false;
  if (!isOpen) return true;
  const ahead = text.slice(at + 1, at + 1 + farthest);
  const next = /(?<!\d)["“”„«»]/u.exec(ahead);
  if (next === null) return false;
  return /[”»]/u.test(next[0]) || (next[0] === '"' && !beginsQuotation(ahead, next.index));
}

/** UTF-16 units that are looked ahead, so that a list of measures takes no long time. */
const farthest = 600;

/** True for a straight mark with nothing right before it but what opens. */
export function beginsQuotation(text: string, at: number): boolean {
  return !/[^\s([{"‘'–—-]/u.test(text[at - 1] ?? " ");
}
