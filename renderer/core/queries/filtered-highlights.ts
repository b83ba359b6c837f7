import type { HighlightId, PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { statedValue } from "../model/stated.ts";
import { matcherOf } from "../search/matcher.ts";
import { highlightsTogetherWith } from "./co-occurrence.ts";
import { CriteriaSieve, type ValueCounts } from "./criteria-sieve.ts";
import {
  highlightValues,
  type OwnCriterion,
  ownCriteria,
  reportVoice,
  type TieCriterion,
  tieCriteria,
  unsetValue,
} from "./highlight-criteria.ts";
import type { HighlightFilter } from "./highlight-filter.ts";
import { type HighlightView, type ReportView, viewOf } from "./library-view.ts";
import { hasOwnValue, ownFields, ownValue } from "./own-fields.ts";
import { visibleRecord } from "./visible.ts";

/** The filter without what is not in the library any more, so that a deleted tag hides nothing; what was merged is what it counts as. */
export function validFilter(library: Library, filter: HighlightFilter): HighlightFilter {
  const view = viewOf(library);
  const { tag, report, claim, source, outlet, own, person, together } = filter;
  const isOutlet = ({ report: one }: ReportView) => statedValue(one.outlet) === outlet;
  const isPerson = (id: PersonId) =>
    visibleRecord(library, "people", id) !== null || view.highlights.some(({ highlight }) => highlight.person === id);
  const valid: HighlightFilter = {
    ...filter,
    tag: tag && (view.codebook.byId.get(tag)?.tag.id ?? null),
    report: report && (view.reportById.get(report)?.report.id ?? null),
    claim: claim && (view.claimById.get(claim)?.claim.id ?? null),
    source: source === reportVoice ? source : source && (view.sources.byId.get(source)?.source.id ?? null),
    outlet: outlet !== null && view.reports.some(isOutlet) ? outlet : null,
    own: own !== null && ownFields(view).some(({ name }) => name === own.field) ? own : null,
    person: person !== null && isPerson(person) ? person : null,
    together: together !== null && view.codebook.byId.has(together.tag) ? together : null,
  };
  const isSame = (Object.keys(valid) as (keyof HighlightFilter)[]).every((name) => valid[name] === filter[name]);
  return isSame ? filter : valid;
}

/** Asks highlights; claim, stance and verdict of one and the same tie. */
export function highlightSieve(filter: HighlightFilter): CriteriaSieve<OwnCriterion, TieCriterion> {
  return new CriteriaSieve(filter, ownCriteria, tieCriteria);
}

/** The highlights that pass, by siglum and place. @param filter a valid one. */
export function filterHighlights(library: Library, filter: HighlightFilter): readonly HighlightView[] {
  const sieve = highlightSieve(filter);
  const values = highlightValues(library);
  return wordedHighlights(library, filter).filter((one) => {
    const own = values.get(one.highlight.id);
    return own !== undefined && sieve.passes(own);
  });
}

/** How many highlights would be listed with each value of each criterion chosen, all else as it is. */
export function countHighlights(library: Library, filter: HighlightFilter): ValueCounts {
  const values = highlightValues(library);
  const worded = wordedHighlights(library, filter).flatMap(({ highlight }) => values.get(highlight.id) ?? []);
  return highlightSieve(filter).count(worded);
}

/** How many highlights would be listed with each value of an own field chosen, all else as it is; the empty text stands for reports without one. */
export function countByOwnField(library: Library, filter: HighlightFilter, field: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { report } of filterHighlights(library, { ...filter, own: null })) {
    const value = ownValue(report.report, field) ?? unsetValue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Those that pass by their words, by the own fields of their reports, and by what they stand together with. */
function wordedHighlights(library: Library, { text, own, together }: HighlightFilter): readonly HighlightView[] {
  const view = viewOf(library);
  const matcher = matcherOf({ words: text, wholeWord: false, matchCase: false, matchAccents: false });
  const near: ReadonlySet<HighlightId> | null = together === null ? null : highlightsTogetherWith(view, together);
  if (matcher === null && near === null && own === null) return view.highlights;
  return view.highlights.filter(
    ({ highlight: { id, passage }, tags, report }) =>
      (own === null || hasOwnValue(report.report, own)) &&
      (near === null || near.has(id)) &&
      (matcher === null ||
        matcher.find(passage, passage.exact).length > 0 ||
        tags.some((tag) => matcher.find(tag, tag.name, null, "name").length > 0)),
  );
}
