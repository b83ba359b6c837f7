import { useMemo, useRef } from "react";
import type { HighlightView } from "#core/index.ts";
import type { MarkIndex } from "./mark-index.ts";
import { indexHighlights, isSamePaint, type ReaderMark } from "./reader-mark.ts";

/** The index of a report's highlights; the same one for as long as nothing of it changes that can be seen. */
export function useMarks(highlights: readonly HighlightView[]): MarkIndex<ReaderMark> {
  const last = useRef(highlights);
  if (!isSamePaint(last.current, highlights)) last.current = highlights;
  const stable = last.current;
  return useMemo(() => indexHighlights(stable), [stable]);
}
