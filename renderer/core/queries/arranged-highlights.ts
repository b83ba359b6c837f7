import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Report } from "../model/report.ts";
import { passesCriterion } from "./criteria-sieve.ts";
import { filterHighlights, highlightSieve, validFilter } from "./filtered-highlights.ts";
import { type HighlightValue, valuesInOrder } from "./highlight-choices.ts";
import { type HighlightCriterion, highlightCriteria, highlightValues } from "./highlight-criteria.ts";
import type { HighlightFilter } from "./highlight-filter.ts";
import { type HighlightView, madeAt } from "./library-view.ts";

/** "none": one list. */
export const highlightGroupings = [...highlightCriteria, "none"] as const;
export type HighlightGrouping = (typeof highlightGroupings)[number];

/** "place": by siglum and place. The others go by it where they are equal. */
export const highlightSorts = ["place", "newest", "oldest", ...highlightCriteria] as const;
export type HighlightSort = (typeof highlightSorts)[number];

export interface HighlightArrangement {
  readonly group: HighlightGrouping;
  readonly sort: HighlightSort;
}

export const usualArrangement: HighlightArrangement = { group: "report", sort: "place" };

/** Highlights under one head. */
export interface HighlightGroup {
  /** `null` where the list is not grouped. */
  readonly head: HighlightValue | null;
  /** Where they are grouped by report. */
  readonly report: Report["id"] | null;
  readonly highlights: readonly HighlightView[];
}

export interface ArrangedHighlights {
  /** Without what is not in the library any more. */
  readonly filter: HighlightFilter;
  /** None is empty. A highlight stands in the group of each of its values that passes the filter. */
  readonly groups: readonly HighlightGroup[];
  /** Each highlight once, in the order of the groups. */
  readonly listed: readonly HighlightView[];
}

export interface ArrangeInput extends HighlightArrangement {
  readonly filter: HighlightFilter;
  readonly you: PersonId;
}

const arranged = new WeakMap<Library, { readonly input: ArrangeInput; readonly answer: ArrangedHighlights }>();

/** Filters, groups and sorts the highlights of a library. The last answer for each library is kept. */
export function arrangeHighlights(library: Library, input: ArrangeInput): ArrangedHighlights {
  const last = arranged.get(library);
  const isSame =
    last !== undefined &&
    (["filter", "group", "sort", "you"] as const).every((name) => last.input[name] === input[name]);
  if (isSame) return last.answer;
  const answer = arrange(library, input);
  arranged.set(library, { input, answer });
  return answer;
}

function arrange(library: Library, { group, sort, you, ...input }: ArrangeInput): ArrangedHighlights {
  const filter = validFilter(library, input.filter);
  const sorted = sortBy(library, filterHighlights(library, filter), filter, sort, you);
  if (group === "none") {
    const groups = sorted.length === 0 ? [] : [{ head: null, report: null, highlights: sorted }];
    return { filter, groups, listed: sorted };
  }
  const byValue = new Map<string, HighlightView[]>();
  for (const one of sorted) {
    for (const value of groupValues(library, one, filter, group)) {
      const list = byValue.get(value);
      if (list === undefined) byValue.set(value, [one]);
      else list.push(one);
    }
  }
  const groups = valuesInOrder(library, group, you).flatMap((head): HighlightGroup[] => {
    const highlights = byValue.get(head.value);
    if (highlights === undefined) return [];
    return [{ head, report: group === "report" ? (head.value as Report["id"]) : null, highlights }];
  });
  return { filter, groups, listed: [...new Set(groups.flatMap(({ highlights }) => highlights))] };
}

function groupValues(
  library: Library,
  one: HighlightView,
  filter: HighlightFilter,
  criterion: HighlightCriterion,
): readonly string[] {
  const own = highlightValues(library).get(one.highlight.id);
  const values = own === undefined ? [] : highlightSieve(filter).valuesBy(own, criterion);
  return values.filter((value) => passesCriterion(filter, criterion, value));
}

/** @param highlights by siglum and place. */
function sortBy(
  library: Library,
  highlights: readonly HighlightView[],
  filter: HighlightFilter,
  sort: HighlightSort,
  you: PersonId,
): readonly HighlightView[] {
  if (sort === "place") return highlights;
  if (sort === "newest" || sort === "oldest") {
    const sign = sort === "oldest" ? 1 : -1;
    return highlights.toSorted((a, b) => {
      const [first, second] = [madeAt(a.highlight), madeAt(b.highlight)];
      return first === second ? 0 : first < second ? -sign : sign;
    });
  }
  const places = new Map(valuesInOrder(library, sort, you).map(({ value }, index) => [value, index]));
  const ranks = new Map(
    highlights.map((one) => [
      one,
      Math.min(...groupValues(library, one, filter, sort).map((value) => places.get(value) ?? 0)),
    ]),
  );
  return highlights.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
