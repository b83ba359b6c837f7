import type { HighlightId, LibraryView } from "#core/index.ts";
import { filterHighlights, isFiltering, validFilter } from "#features/highlights/filter-highlights.ts";
import type { InspectorFilter } from "#state/desk.ts";

/** The highlights that pass the inspector's filter, or `null` where nothing is filtered. */
export function filteredHighlights(view: LibraryView, wanted: InspectorFilter): readonly HighlightId[] | null {
  const filter = validFilter(view, wanted);
  if (!isFiltering(filter)) return null;
  return filterHighlights(view, filter).flatMap(({ highlights }) => highlights.map(({ highlight }) => highlight.id));
}
