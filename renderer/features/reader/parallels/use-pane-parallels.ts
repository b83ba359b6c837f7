import { useEffect, useMemo, useRef } from "react";
import type { Paragraph, ReportView } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";
import type { PaintSegment } from "../paint/paint-segments.ts";
import type { TextSurface } from "../text/text-surface.ts";
import { areSameSigns, type ParallelSign, parallelSigns } from "./parallel-signs.ts";
import { counterpartsIn, usePointedOut, useReaderParallels } from "./row-parallels.ts";
import { shownPassages } from "./shown-passages.ts";

/** The signs of a pane's paragraphs, by index; each list the same for as long as it looks and leads the same. */
export function useParallelSigns(
  { edition }: ReportView,
  paragraphs: readonly Paragraph[],
): ReadonlyMap<number, readonly ParallelSign[]> {
  const view = useLibraryView();
  const parallels = useReaderParallels();
  const counterparts = counterpartsIn(parallels, edition.id);
  const last = useRef<ReadonlyMap<number, readonly ParallelSign[]>>(new Map());
  return useMemo(() => {
    const next = parallelSigns(view, paragraphs, counterparts);
    const isSame =
      next.size === last.current.size &&
      [...next].every(([index, signs]) => areSameSigns(signs, last.current.get(index)));
    if (!isSame) last.current = next;
    return last.current;
  }, [view, paragraphs, counterparts]);
}

/** Makes a pane's text known to the row, and answers what is to be painted of the parallels that are pointed out. */
export function useShownPassages(pane: string, { edition }: ReportView, surface: TextSurface): readonly PaintSegment[] {
  const view = useLibraryView();
  const { row } = useReaderParallels();
  useEffect(() => row.put(pane, surface, edition), [row, pane, surface, edition]);
  const pointed = usePointedOut(row);
  return useMemo(
    () => (pointed === null ? none : shownPassages(view, pointed, { pane, edition: edition.id })),
    [view, pointed, pane, edition],
  );
}

const none: readonly PaintSegment[] = [];

/** Points out the parallels of a passage for as long as it is held. */
export function usePointedWalk(
  pane: string,
  edition: string,
  place: { readonly start: number; readonly end: number } | null,
): void {
  const parallels = useReaderParallels();
  const { row } = parallels;
  const counterparts = counterpartsIn(parallels, edition);
  const { start, end } = place ?? { start: 0, end: 0 };
  useEffect(() => {
    if (start >= end) return;
    const here = counterparts.filter(({ own }) => own.start < end && own.end > start);
    row.point("walk", { pane, counterparts: here });
    return () => row.point("walk", null);
  }, [row, pane, counterparts, start, end]);
}
