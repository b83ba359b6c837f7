import type { HighlightId, ReportId, TagId } from "../model/ids.ts";
import type { HighlightView, LibraryView, ReportView } from "./library-view.ts";

/**
 * How one highlight stands to another of the same report: they share a character; the first lies in the other or is as long; the
 * other lies in the first; both begin in one paragraph; between them stand so many characters at most.
 */
export type Togetherness = "overlapping" | "within" | "around" | "same-paragraph" | "near";

/** In the order in which they are offered. */
export const togethernesses: readonly Togetherness[] = ["overlapping", "within", "around", "same-paragraph", "near"];

/** @param distance UTF-16 units between the two at most; counts for "near" alone. */
export interface TogetherInput {
  readonly how: Togetherness;
  readonly distance: number;
}

/** A highlight that bears both of two tags has them together in each way. */
export interface TogetherPair {
  readonly tag: TagId;
  readonly other: TagId;
  /** Highlights with `tag` that stand so to one with `other`. */
  readonly highlights: ReadonlySet<HighlightId>;
  /** Highlights with `other` to which one with `tag` stands so. */
  readonly others: ReadonlySet<HighlightId>;
  /** By siglum. */
  readonly reports: readonly ReportId[];
}

/**
 * Every pair of tags that stand together, most highlights first, then in the order of the codebook. Where the way is the same in both
 * directions each pair is there once, the tag that stands first in the codebook as `tag`; else once for each direction.
 */
export function tagsTogether(view: LibraryView, input: TogetherInput): readonly TogetherPair[] {
  const places = new Map(view.codebook.entries.map(({ tag }, place) => [tag.id, place]));
  const placeOf = (tag: TagId) => places.get(tag) ?? 0;
  const isDirected = input.how === "within" || input.how === "around";
  const pairs = new Map<
    string,
    { tag: TagId; other: TagId; highlights: Set<HighlightId>; others: Set<HighlightId>; reports: Set<ReportId> }
  >();
  for (const report of view.reports) {
    for (const [one, two] of standingSo(report, input)) {
      for (const { id: tag } of one.tags) {
        for (const { id: other } of two.tags) {
          if (tag === other || (!isDirected && placeOf(tag) > placeOf(other))) continue;
          const key = `${placeOf(tag)} ${placeOf(other)}`;
          const pair = pairs.get(key) ?? { tag, other, highlights: new Set(), others: new Set(), reports: new Set() };
          pairs.set(key, pair);
          pair.highlights.add(one.highlight.id);
          pair.others.add(two.highlight.id);
          pair.reports.add(report.report.id);
        }
      }
    }
  }
  const weight = ({ highlights, others }: TogetherPair) => highlights.size + others.size;
  return [...pairs.values()]
    .map((pair) => ({ ...pair, reports: [...pair.reports] }))
    .sort((a, b) => weight(b) - weight(a) || placeOf(a.tag) - placeOf(b.tag) || placeOf(a.other) - placeOf(b.other));
}

/** The highlights of the library that stand so to one with a tag, itself counted where it bears another tag besides. */
export function highlightsTogetherWith(
  view: LibraryView,
  input: TogetherInput & { readonly tag: TagId },
): ReadonlySet<HighlightId> {
  const tag = view.codebook.byId.get(input.tag)?.tag.id;
  const found = new Set<HighlightId>();
  for (const report of view.reports) {
    for (const [one, two] of standingSo(report, input))
      if (two.tags.some(({ id }) => id === tag) && (one !== two || one.tags.length > 1)) found.add(one.highlight.id);
  }
  return found;
}

/** All ordered pairs of tagged highlights of a report that stand so to each other; each highlight with itself, too. */
function* standingSo(
  { highlights: all }: ReportView,
  { how, distance }: TogetherInput,
): Generator<readonly [HighlightView, HighlightView]> {
  const highlights = all.filter(({ tags }) => tags.length > 0);
  const reach = how === "near" ? distance : 0;
  for (const [index, one] of highlights.entries()) {
    yield [one, one];
    for (let next = index + 1; next < highlights.length; next += 1) {
      const two = highlights[next];
      if (two === undefined || isPast(one, two, how, reach)) break;
      if (standsSo(one, two, how, reach)) yield [one, two];
      if (standsSo(two, one, how, reach)) yield [two, one];
    }
  }
}

/** True where neither `two` nor anything that begins later can stand so to `one`. */
function isPast(one: HighlightView, two: HighlightView, how: Togetherness, reach: number): boolean {
  if (how === "same-paragraph") return two.paragraph?.start !== one.paragraph?.start;
  return two.highlight.passage.start > one.highlight.passage.end + reach;
}

function standsSo(one: HighlightView, two: HighlightView, how: Togetherness, reach: number): boolean {
  const [a, b] = [one.highlight.passage, two.highlight.passage];
  switch (how) {
    case "overlapping":
      return a.start < b.end && b.start < a.end;
    case "within":
      return a.start >= b.start && a.end <= b.end;
    case "around":
      return a.start <= b.start && a.end >= b.end;
    case "same-paragraph":
      return one.paragraph?.start === two.paragraph?.start;
    case "near":
      return Math.max(a.start, b.start) - Math.min(a.end, b.end) <= reach;
  }
}
