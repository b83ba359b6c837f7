import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Figure } from "../figures/figure.ts";
import type { Evidence } from "../model/claim.ts";
import type { HighlightId, PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { confirmers, fieldsToConfirm, type SuggestibleCollection } from "../model/suggested.ts";
import { type HighlightView, viewOf } from "../queries/library-view.ts";
import { isWithin, touches } from "./passage-facts.ts";
import { finders } from "./suggestion.ts";

/** One field that a suggestion filled in and nobody has touched since. */
export interface FieldToConfirm {
  readonly collection: SuggestibleCollection;
  readonly id: string;
  readonly field: string;
}

/** The ties of a highlight that give a value, as they are stored. */
export function valued(library: Library, { evidence }: HighlightView): readonly Evidence[] {
  return evidence.map((tie) => library.evidence.get(tie.id) ?? tie).filter(({ value }) => value !== undefined);
}

export function isValueToConfirm(library: Library, view: HighlightView): boolean {
  const [tie] = valued(library, view);
  return (
    tie !== undefined && fieldsToConfirm("evidence", tie).some((field) => field === "value" || field === "qualifier")
  );
}

/**
 * A highlight marks a figure where it holds the same words, or where a tie of it gives the figure's number: the one that stands there. One that was
 * made for a figure stays its mark when its end is moved, as long as the number stands in it whole.
 */
export function marksFigure(library: Library, view: HighlightView, passage: TextRange, figure: Figure): boolean {
  const own = view.highlight.passage;
  if (own.start === passage.start && own.end === passage.end) return true;
  const isMade = library.highlights.get(view.highlight.id)?.suggestedBy?.finder === finders.figure.finder;
  if (isMade && own.start === passage.start && isWithin(figure, own)) return true;
  if (!touches(own, passage) || !(isWithin(own, passage) || isWithin(passage, own))) return false;
  const stretch = isWithin(own, passage) ? passage : own;
  const words = view.report.edition.text.slice(stretch.start, stretch.end);
  return valued(library, view).some(({ value = "" }) =>
    placesOf(value, words).some(({ start, end }) =>
      touches({ start: start + stretch.start, end: end + stretch.start }, figure),
    ),
  );
}

/** Where a value stands whole: "9" neither in "59" nor in "9,000" or "9.5". Spaces, dashes and case aside. */
function placesOf(value: string, words: string): readonly TextRange[] {
  const wanted = value.trim();
  if (wanted === "") return [];
  const source = wanted
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&").replace(/[-‐‑–—]/gu, "[-‐‑–—]"))
    .join("\\s+");
  const before = /^[\p{L}\p{N}]/u.test(wanted) ? "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,])" : "";
  const after = /[\p{L}\p{N}]$/u.test(wanted) ? "(?![\\p{L}\\p{N}])(?![.,]\\p{N})" : "";
  return [...words.matchAll(new RegExp(`${before}${source}${after}`, "giu"))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

const shown: ReadonlySet<string> = new Set(["value", "qualifier", "scope", "period"]);

/**
 * What a row of figures says of a highlight and of the person's own ties of it, and is to be confirmed. Not the stance, which no column shows,
 * and not what somebody else has to say. That it is marked at all is open where nobody has confirmed anything of it.
 */
export function figureToConfirm(
  library: Library,
  { highlight, evidence }: HighlightView,
  person: PersonId,
): readonly FieldToConfirm[] {
  const raw = library.highlights.get(highlight.id) ?? highlight;
  const isMarked = confirmers("highlights", raw).length > 0;
  const own = fieldsToConfirm("highlights", raw).filter((field) => field !== "passage" || !isMarked);
  return [
    ...own.map((field): FieldToConfirm => ({ collection: "highlights", id: highlight.id, field })),
    ...evidence
      .filter((tie) => tie.person === person)
      .flatMap(({ id }) =>
        fieldsToConfirm("evidence", library.evidence.get(id) ?? {})
          .filter((field) => shown.has(field))
          .map((field): FieldToConfirm => ({ collection: "evidence", id, field })),
      ),
  ];
}

export function confirmersOf(library: Library, { highlight, evidence }: HighlightView): readonly PersonId[] {
  const by = [
    ...confirmers("highlights", library.highlights.get(highlight.id) ?? highlight),
    ...evidence.flatMap((tie) => confirmers("evidence", library.evidence.get(tie.id) ?? tie)),
  ];
  return by.length > 0 ? by : [highlight.person];
}

/** True where a highlight marks a figure that this person confirmed, or marked by hand, and nothing of it is left to confirm. */
export function holdsFigure(library: Library, id: HighlightId, person: PersonId): boolean {
  const view = viewOf(library).highlightById.get(id);
  return (
    view !== undefined &&
    figureToConfirm(library, view, person).length === 0 &&
    confirmersOf(library, view).includes(person)
  );
}
