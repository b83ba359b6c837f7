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
  for (const mark of text.slice(start, end).matchAll(/["“”„«»]+/gu)) {
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
