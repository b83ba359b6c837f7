import { useMemo, useRef } from "react";
import { type LibraryView, noteCounts } from "#core/index.ts";

/** How many notes each highlight has, by its id; the same map for as long as the counts are the same. */
export function useNoteCounts(view: LibraryView): ReadonlyMap<string, number> {
  const counts = noteCounts(view);
  const last = useRef<ReadonlyMap<string, number>>(counts);
  return useMemo(() => {
    const isSame =
      counts.size === last.current.size && [...counts].every(([id, count]) => last.current.get(id) === count);
    if (!isSame) last.current = counts;
    return last.current;
  }, [counts]);
}
