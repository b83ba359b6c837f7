import { verdicts } from "../model/claim.ts";
import type { ClaimId, PersonId, ReportId, SourceId, TagId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { shownName } from "../model/person.ts";
import type { DayInterval } from "../model/read-date.ts";
import { showHidden } from "../model/show-hidden.ts";
import type { TagColour } from "../model/tag-colour.ts";
import type { ValueCounts } from "./criteria-sieve.ts";
import { intervalWords } from "./date-words.ts";
import { countHighlights } from "./filtered-highlights.ts";
import {
  type HighlightCriterion,
  highlightCriteria,
  highlightValues,
  isOfTie,
  reportVoice,
  unsetValue,
} from "./highlight-criteria.ts";
import { type HighlightFilter, isFilteredBy } from "./highlight-filter.ts";
import { viewOf } from "./library-view.ts";

/** One value of a criterion as a reader sees it. */
export interface HighlightValue {
  readonly value: string;
  readonly label: string;
  /** Of a tag. */
  readonly colour: TagColour | null;
}

/** A value that a list can be narrowed to, and how many highlights are then listed. */
export interface HighlightChoice extends HighlightValue {
  readonly count: number;
}

export const criterionNames: Readonly<Record<HighlightCriterion, string>> = {
  report: "Report",
  outlet: "Outlet",
  published: "Published",
  tag: "Tag",
  claim: "Claim",
  stance: "Stance",
  verdict: "Verdict",
  verification: "Verification",
  source: "Source",
  person: "Marked by",
  noteState: "Notes",
};

const unsetLabels: Readonly<Record<HighlightCriterion, string>> = {
  report: "No report",
  outlet: "No outlet",
  published: "No date",
  tag: "No tag",
  claim: "No claim",
  stance: "No stance",
  verdict: "No verdict",
  verification: "Verification not set",
  source: "Voice not set",
  person: "Nobody",
  noteState: "No note",
};

/** Of values that are words of a fixed list, in its order. */
const fixedLabels = {
  stance: { supports: "Supports", denies: "Denies", discusses: "Discusses" },
  verdict: Object.fromEntries(verdicts.map((one) => [one, `${one.slice(0, 1).toUpperCase()}${one.slice(1)}`])),
  verification: { verified: "Verified", "could-not-verify": "Could not verify", "not-mentioned": "Not mentioned" },
  noteState: { open: "Open notes", resolved: "Resolved notes" },
} as const satisfies Partial<Record<HighlightCriterion, Readonly<Record<string, string>>>>;

interface Known {
  readonly you: PersonId;
  readonly values: Map<HighlightCriterion, readonly HighlightValue[]>;
}

const known = new WeakMap<Library, Known>();

/**
 * The values that the library's highlights have in a criterion, in the order in which they are shown, what is not said last.
 * @param you is called "You", and stands first.
 */
export function valuesInOrder(
  library: Library,
  criterion: HighlightCriterion,
  you: PersonId,
): readonly HighlightValue[] {
  let own = known.get(library);
  if (own === undefined || own.you !== you) {
    own = { you, values: new Map() };
    known.set(library, own);
  }
  const present = own.values.get(criterion);
  if (present !== undefined) return present;
  const made = makeValues(library, criterion, you);
  own.values.set(criterion, made);
  return made;
}

/** What each criterion can be narrowed to: values that leave something, and the one that is chosen. */
export function highlightChoices(
  library: Library,
  filter: HighlightFilter,
  you: PersonId,
): ReadonlyMap<HighlightCriterion, readonly HighlightChoice[]> {
  const counts = countHighlights(library, filter);
  return new Map(highlightCriteria.map((one) => [one, choicesFrom(library, filter, one, counts, you)]));
}

/** What one criterion can be narrowed to, by how many things have each value. */
export function choicesFrom(
  library: Library,
  filter: HighlightFilter,
  criterion: HighlightCriterion,
  counts: ValueCounts,
  you: PersonId,
): readonly HighlightChoice[] {
  const own = counts.get(criterion) ?? new Map<string, number>();
  const chosen = chosenValue(library, filter, criterion, you);
  const used = new Set([...own.keys(), ...(chosen === null ? [] : [chosen.value])]);
  return inOrder(library, criterion, used, you).map((one) => ({
    ...one,
    count: criterion === "published" ? countOverlapping(own, one.value) : (own.get(one.value) ?? 0),
  }));
}

/** What choosing a value changes in a filter; `null` widens it again. */
export function narrowedTo(
  filter: HighlightFilter,
  criterion: HighlightCriterion,
  value: string | null,
): Partial<HighlightFilter> {
  const unset = filter.unset.filter((one) => one !== criterion);
  if (value === unsetValue) return { unset: [...unset, criterion], [criterion]: null };
  const wanted = value !== null && criterion === "published" ? intervalOf(value) : value;
  return { unset: unset.length === filter.unset.length ? filter.unset : unset, [criterion]: wanted };
}

/** The value that a criterion is narrowed to, as it is shown; `null` where it is not narrowed. */
export function chosenValue(
  library: Library,
  filter: HighlightFilter,
  criterion: HighlightCriterion,
  you: PersonId,
): HighlightValue | null {
  if (!isFilteredBy(filter, criterion)) return null;
  if (filter.unset.includes(criterion)) return { value: unsetValue, label: unsetLabels[criterion], colour: null };
  if (criterion === "published") {
    const { from, to } = filter.published ?? { from: "", to: "" };
    const given = valuesInOrder(library, criterion, you).find(({ value }) => value.startsWith(`${from}/${to}/`));
    return (
      given ?? { value: `${from}/${to}/range`, label: intervalWords({ from, to, granularity: "range" }), colour: null }
    );
  }
  return shownValue(library, criterion, filter[criterion] ?? "", you);
}

function makeValues(library: Library, criterion: HighlightCriterion, you: PersonId): readonly HighlightValue[] {
  const used = new Set<string>();
  for (const { own, joint } of highlightValues(library).values())
    for (const value of isOfTie(criterion) ? joint.flatMap((tie) => tie[criterion]) : own[criterion]) used.add(value);
  return inOrder(library, criterion, used, you);
}

function inOrder(
  library: Library,
  criterion: HighlightCriterion,
  used: ReadonlySet<string>,
  you: PersonId,
): readonly HighlightValue[] {
  const place = placesIn(library, criterion);
  const rank = ({ value }: HighlightValue) =>
    value === unsetValue ? Number.POSITIVE_INFINITY : value === you ? -1 : (place?.get(value) ?? 0);
  return (
    [...used]
      .map((value) => shownValue(library, criterion, value, you))
      // Two that are without end differ by NaN, which is no order.
      .sort((a, b) => (rank(a) === rank(b) ? compare(criterion, a, b) : rank(a) - rank(b)))
  );
}

function shownValue(library: Library, criterion: HighlightCriterion, value: string, you: PersonId): HighlightValue {
  const colour = criterion === "tag" ? (library.tags.get(value as TagId)?.colour ?? null) : null;
  return {
    value,
    label: value === unsetValue ? unsetLabels[criterion] : labelOf(library, criterion, value, you),
    colour,
  };
}

function labelOf(library: Library, criterion: HighlightCriterion, value: string, you: PersonId): string {
  const view = viewOf(library);
  switch (criterion) {
    case "report": {
      const report = view.reportById.get(value as ReportId);
      return report === undefined ? value : `${report.siglum} · ${report.title.text}`;
    }
    case "outlet":
      return showHidden(value);
    case "published":
      return intervalWords(intervalOf(value));
    case "tag":
      return showHidden(view.codebook.byId.get(value as TagId)?.tag.name ?? "");
    case "claim":
      return view.claimById.get(value as ClaimId)?.claim.text ?? "";
    case "stance":
    case "verdict":
    case "verification":
    case "noteState":
      return (fixedLabels[criterion] as Readonly<Record<string, string>>)[value] ?? value;
    case "source":
      return value === reportVoice
        ? "The report itself"
        : showHidden(view.sources.byId.get(value as SourceId)?.source.name ?? "");
    case "person":
      return value === you ? "You" : shownName(library.people.get(value as PersonId) ?? { id: value as PersonId });
  }
}

/** The places of values whose order is not that of their labels. */
function placesIn(library: Library, criterion: HighlightCriterion): ReadonlyMap<string, number> | null {
  const view = viewOf(library);
  const byPlace = (values: readonly string[]) => new Map(values.map((value, index) => [value, index]));
  switch (criterion) {
    case "report":
      return byPlace(view.reports.map(({ report }) => report.id));
    case "tag":
      return byPlace(view.codebook.entries.map(({ tag }) => tag.id));
    case "claim":
      return byPlace(view.claims.map(({ claim }) => claim.id));
    case "stance":
    case "verdict":
    case "verification":
    case "noteState":
      return byPlace(Object.keys(fixedLabels[criterion]));
    default:
      return null;
  }
}

function compare(criterion: HighlightCriterion, a: HighlightValue, b: HighlightValue): number {
  const [first, second] =
    criterion === "published" ? [a.value, b.value] : [a.label.toLowerCase(), b.label.toLowerCase()];
  if (first !== second) return first < second ? -1 : 1;
  return a.value < b.value ? -1 : 1;
}

/** Of a value of `published`. */
function intervalOf(value: string): DayInterval {
  const [from = "", to = "", granularity = "range"] = value.split("/");
  return { from, to, granularity: granularity as DayInterval["granularity"] };
}

/** What is narrowed to days leaves all that touches them. */
function countOverlapping(counts: ReadonlyMap<string, number>, value: string): number {
  if (value === unsetValue) return counts.get(value) ?? 0;
  const { from, to } = intervalOf(value);
  return [...counts].reduce((sum, [other, count]) => {
    const days = intervalOf(other);
    return other !== unsetValue && days.from <= to && days.to >= from ? sum + count : sum;
  }, 0);
}
