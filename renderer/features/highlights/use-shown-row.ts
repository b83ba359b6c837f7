import { type RefObject, useEffect } from "react";
import type { HighlightId } from "#core/index.ts";

/** Keeps the current highlight's row in view. @param row its key in the walk, where it takes part. */
export function useShownRow(
  list: RefObject<HTMLElement | null>,
  highlight: HighlightId | null,
  row: string | null,
): void {
  useEffect(() => {
    if (highlight === null) return;
    const show = () => showRow(list.current, highlight, row);
    show();
    // Rows that come on screen by this take their real heights one frame later.
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [list, highlight, row]);
}

/** Brings a row into view with its card: whole where it fits, else from its head on. */
function showRow(list: HTMLElement | null, highlight: HighlightId, key: string | null): void {
  const row =
    (key === null
      ? null
      : list?.querySelector(`[data-walk="${CSS.escape(key)}"]`)?.closest<HTMLElement>(".highlight-row")) ??
    list?.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(highlight)}"]`);
  if (!list || !row) return;
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(list);
  const room = list.clientHeight - Number.parseFloat(scrollPaddingTop) - Number.parseFloat(scrollPaddingBottom);
  row.scrollIntoView({ block: row.offsetHeight > room ? "start" : "nearest" });
}
