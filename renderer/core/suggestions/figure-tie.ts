import type { Figure } from "../figures/figure.ts";
import { periodOf } from "./passage-facts.ts";
import type { TieDraft } from "./suggestion.ts";

/** What a tie says of a figure, all as printed: "roughly" and "6000 square km" of "roughly 6000 square km of territory". */
export function figureTie(text: string, figure: Figure): TieDraft {
  const { printed, counts, scope, period } = figure;
  const number = printed.search(/[\d$€£¥]/u);
  const qualifier = number > 0 ? printed.slice(0, number).trim() : "";
  const value = number > 0 ? printed.slice(number) : printed;
  const isOneStretch =
    counts !== null && scope !== null && scope.start >= counts.end && scope.start - counts.end <= longestGap;
  const where = isOneStretch
    ? text.slice(counts.start, scope.end)
    : [counts?.words, scope?.words].filter((words) => words !== undefined).join(", ");
  return {
    value: value.slice(0, 200),
    ...(qualifier === "" ? {} : { qualifier: qualifier.slice(0, 100) }),
    ...(where === "" ? {} : { scope: where.slice(0, 300) }),
    ...(period === null ? {} : { period: periodOf(period) }),
  };
}

/** UTF-16 units. */
const longestGap = 2;
