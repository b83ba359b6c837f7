import type { ReportView } from "../queries/library-view.ts";
import type { Suggestion } from "./suggestion.ts";

/** What something was made of: values that are compared one by one, as they are. */
export type MadeOf = readonly unknown[];

export function isMadeOfSame(a: MadeOf, b: MadeOf): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

/** All of a report that suggestions and rows show; its marks are another thing. */
export function reportFacts({ report, edition, siglum }: ReportView): MadeOf {
  return [report, edition, siglum];
}

/** The new list with every item of the old one that says the same, so that only what changed is drawn anew; the old list where all do. */
export function keptItems<T extends { readonly id: string }>(
  before: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly T[] {
  if (before.length === 0) return now;
  const byId = new Map(before.map((one) => [one.id, one]));
  const kept = now.map((one) => {
    const present = byId.get(one.id);
    return present !== undefined && isSame(present, one) ? present : one;
  });
  return isMadeOfSame(kept, before) ? before : kept;
}

export function isSameSuggestion(a: Suggestion, b: Suggestion): boolean {
  return isMadeOfSame(reportFacts(a.report), reportFacts(b.report)) && told(a) === told(b);
}

function told(suggestion: Suggestion): string {
  return JSON.stringify({ ...suggestion, report: null });
}
