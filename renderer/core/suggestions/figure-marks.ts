import type { TextRange } from "../anchoring/find-in-text.ts";
import type { Figure } from "../figures/figure.ts";
import type { Evidence } from "../model/claim.ts";
import type { HighlightId, PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { fieldValue, type StoredRecord } from "../model/record.ts";
import {
  confirmers,
  fieldsToConfirm,
  type SuggestedBy,
  type SuggestibleCollection,
  suggestibleFields,
} from "../model/suggested.ts";
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
function valued(library: Library, { evidence }: HighlightView): readonly Evidence[] {
  return evidence.map((tie) => library.evidence.get(tie.id) ?? tie).filter(({ value }) => value !== undefined);
}

/** The tie whose value a person is shown: their own before another's, then one that is confirmed before one that is not. */
export function valuedFor(library: Library, view: HighlightView, person: PersonId): Evidence | undefined {
  const rank = (tie: Evidence) => (tie.person === person ? 0 : 2) + (isValueToConfirm(tie) ? 1 : 0);
  return valued(library, view).toSorted((a, b) => rank(a) - rank(b))[0];
}

export function isValueToConfirm(tie: object): boolean {
  return fieldsToConfirm("evidence", tie).some(isNumber);
}

/** Of the fields of a tie, those that are the number itself. */
export function isNumber(field: string): boolean {
  return field === "value" || field === "qualifier";
}

/**
 * A highlight marks a figure where it holds the same words, or begins with them and holds the number at least, or where a tie of it gives the figure's
 * number: the one that stands there, once. One that was made for a figure, or that somebody confirmed as one, stays its mark when its end is moved, as
 * long as the number stands in it whole.
 */
export function marksFigure(library: Library, view: HighlightView, passage: TextRange, figure: Figure): boolean {
  const own = view.highlight.passage;
  if (own.start === passage.start && own.end === passage.end) return true;
  const isTrimmed = own.end <= passage.end;
  if (own.start === passage.start && isWithin(figure, own) && (isTrimmed || isOfFigure(library, view))) return true;
  if (!touches(own, passage) || !(isWithin(own, passage) || isWithin(passage, own))) return false;
  const stretch = isWithin(own, passage) ? passage : own;
  const words = view.report.edition.text.slice(stretch.start, stretch.end);
  return valued(library, view).some(({ value = "" }) => {
    const places = placesOf(value, words)
      .map(({ start, end }) => ({ start: start + stretch.start, end: end + stretch.start }))
      .filter((place) => touches(place, own));
    // With several, nobody can tell which is meant.
    return places.length === 1 && places.every((place) => touches(place, figure));
  });
}

/** It was made for a figure, or what a figure's row says was filled in and so kept: both say who found it. */
function isOfFigure(library: Library, { highlight }: HighlightView): boolean {
  const stored = (library.highlights.get(highlight.id) ?? highlight) as StoredRecord;
  const names = ["suggestedBy", ...suggestibleFields.highlights.map((field) => `suggestedBy:${field}`)];
  return names.some((name) => (fieldValue(stored, name) as SuggestedBy | null)?.finder === finders.figure.finder);
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
 * and not what somebody else has to say.
 */
export function figureToConfirm(
  library: Library,
  { highlight, evidence }: HighlightView,
  person: PersonId,
): readonly FieldToConfirm[] {
  const raw = library.highlights.get(highlight.id) ?? highlight;
  return [
    ...fieldsToConfirm("highlights", raw).map(
      (field): FieldToConfirm => ({ collection: "highlights", id: highlight.id, field }),
    ),
    ...evidence
      .filter((tie) => tie.person === person)
      .flatMap(({ id }) =>
        fieldsToConfirm("evidence", library.evidence.get(id) ?? {})
          .filter((field) => shown.has(field))
          .map((field): FieldToConfirm => ({ collection: "evidence", id, field })),
      ),
  ];
}

/** Whoever marked it by hand, and all who confirmed something of it that a row of figures shows; each once. */
export function confirmersOf(library: Library, { highlight, evidence }: HighlightView): readonly PersonId[] {
  const raw = library.highlights.get(highlight.id) ?? highlight;
  const by = [
    ...(raw.suggestedBy === undefined && raw["suggestedBy:passage"] === undefined ? [highlight.person] : []),
    ...confirmers("highlights", raw),
    ...evidence.flatMap((tie) => confirmers("evidence", library.evidence.get(tie.id) ?? tie, shown)),
  ];
  return by.length > 0 ? [...new Set(by)] : [highlight.person];
}

/** The marks of a figure as a person is shown them: those of their own first, then those of which nothing is to be confirmed. */
export function inOrderFor(
  library: Library,
  marks: readonly HighlightView[],
  person: PersonId,
): readonly HighlightView[] {
  if (marks.length < 2) return marks;
  const isOwn = (one: HighlightView) =>
    one.highlight.person === person ||
    one.evidence.some((tie) => tie.person === person) ||
    confirmersOf(library, one).includes(person);
  const rank = (one: HighlightView) => (isOwn(one) ? 0 : figureToConfirm(library, one, person).length === 0 ? 1 : 2);
  return marks.toSorted((a, b) => rank(a) - rank(b));
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
