import type { HighlightId } from "../model/ids.ts";
import type { LibraryView } from "./library-view.ts";

const counts = new WeakMap<LibraryView, ReadonlyMap<HighlightId, number>>();

/** How many notes stand on each highlight that has any; counted once for each view, not once for each row or pane. */
export function noteCounts(view: LibraryView): ReadonlyMap<HighlightId, number> {
  const present = counts.get(view);
  if (present !== undefined) return present;
  const made = new Map<HighlightId, number>();
  for (const { on } of view.notes)
    if (on.collection === "highlights") made.set(on.id as HighlightId, (made.get(on.id as HighlightId) ?? 0) + 1);
  counts.set(view, made);
  return made;
}
