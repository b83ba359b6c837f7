import {
  filterHighlights,
  type HighlightFilter,
  type HighlightId,
  isFiltering,
  type Library,
  validFilter,
} from "#core/index.ts";

/** The highlights that pass the inspector's filter, or `null` where nothing is filtered. */
export function filteredHighlights(library: Library, wanted: HighlightFilter): readonly HighlightId[] | null {
  const filter = validFilter(library, wanted);
  return isFiltering(filter) ? filterHighlights(library, filter).map(({ highlight }) => highlight.id) : null;
}
