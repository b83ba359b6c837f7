import type { ClaimId, TagId } from "../model/ids.ts";
import { isNarrowed, noSearchFilter, type SearchFilter } from "../search/search-filter.ts";
import type { TogetherInput } from "./co-occurrence.ts";
import type { HighlightCriterion } from "./highlight-criteria.ts";

/** What a list of highlights is narrowed to: all that a search is, and more. `null` is no narrowing. */
export interface HighlightFilter extends SearchFilter {
  readonly claim: ClaimId | null;
  /** Criteria of which nothing may be said: highlights without a tag, without a claim. */
  readonly unset: readonly HighlightCriterion[];
  /** Sought in the words and in the names of the tags. */
  readonly text: string;
  /** Only highlights that stand so to one with a tag. */
  readonly together: (TogetherInput & { readonly tag: TagId }) | null;
}

export const noHighlightFilter: HighlightFilter = {
  ...noSearchFilter,
  // An archived report can still be open beside the list.
  withArchived: true,
  claim: null,
  unset: [],
  text: "",
  together: null,
};

export function isFiltering({ unset, text, together, claim, ...search }: HighlightFilter): boolean {
  return unset.length > 0 || text.trim() !== "" || together !== null || claim !== null || isNarrowed(search);
}

export function isFilteredBy(filter: HighlightFilter, criterion: HighlightCriterion): boolean {
  return filter[criterion] !== null || filter.unset.includes(criterion);
}
