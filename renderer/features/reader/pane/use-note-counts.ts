import { useRef } from "react";
import type { Note } from "#core/index.ts";

/** How many notes each highlight has, by its id; the same map for as long as the counts are the same. */
export function useNoteCounts(notes: readonly Note[]): ReadonlyMap<string, number> {
  const last = useRef<ReadonlyMap<string, number>>(new Map());
  const counts = new Map<string, number>();
  for (const { on } of notes) if (on.collection === "highlights") counts.set(on.id, (counts.get(on.id) ?? 0) + 1);
  const isSame =
    counts.size === last.current.size && [...counts].every(([id, count]) => last.current.get(id) === count);
  if (!isSame) last.current = counts;
  return last.current;
}
