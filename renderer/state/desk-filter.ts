import type { InspectorFilter } from "./desk.ts";

/** A value that is asked for now is meant, though nothing was to be said there before. */
export function withPart(filter: InspectorFilter, part: Partial<InspectorFilter>): InspectorFilter {
  const next = { ...filter, ...part };
  const unset = next.unset.filter((criterion) => next[criterion] === null);
  return unset.length === next.unset.length ? next : { ...next, unset };
}
