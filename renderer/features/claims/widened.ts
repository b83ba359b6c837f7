import { claimCriteria, type HighlightFilter } from "#core/index.ts";

/** A filter that passes every claim; what means nothing to claims stays. */
export function widened(filter: HighlightFilter): HighlightFilter {
  const nothing = Object.fromEntries(claimCriteria.map((criterion) => [criterion, null]));
  const unset = filter.unset.filter((criterion) => !claimCriteria.some((one) => one === criterion));
  return { ...filter, ...nothing, unset, text: "" };
}
