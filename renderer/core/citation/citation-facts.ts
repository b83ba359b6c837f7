import { type Paragraph, paragraphAt } from "../anchoring/paragraphs.ts";
import type { ReportedDate } from "../model/date.ts";
import { type Stated, statedValue } from "../model/stated.ts";
import type { HighlightView, ReportView } from "../queries/library-view.ts";
import { anchorWords } from "../queries/place-words.ts";

/** One thing that is known of a report, and whether somebody concluded it instead of reading it there. */
export interface CitedFact {
  readonly text: string;
  readonly isInferred: boolean;
}

/** Where the quoted words stand. */
export interface CitedPlace {
  /** `null` above the first paragraph, and where there is no place. */
  readonly first: Paragraph | null;
  readonly last: Paragraph | null;
  /** "moved?", "lost", "no place", or `null` where the place is sure. */
  readonly doubt: string | null;
  /** It has a place, sure or not. */
  readonly isPlaced: boolean;
}

/** What a citation can say of a quotation. What nobody has said, or is known to be unknown, is `null`. */
export interface CitationFacts {
  /** As it stands in the text, white space at both ends removed. */
  readonly words: string;
  readonly siglum: string;
  /** The headline, or `null`: then there are only the first words. */
  readonly headline: CitedFact | null;
  readonly firstWords: string;
  /** The byline, else the agency. */
  readonly author: CitedFact | null;
  readonly outlet: CitedFact | null;
  readonly published: ReportedDate | null;
  readonly place: CitedPlace;
}

/** A stretch of a report's text. */
export function factsOfStretch(
  report: ReportView,
  { start, end }: { readonly start: number; readonly end: number },
): CitationFacts {
  return factsOf(report, report.edition.text.slice(start, end), placeOf(report, start, end));
}

/** A highlight; one that is not sure of its place says so. */
export function factsOfHighlight({ highlight, report, anchor }: HighlightView): CitationFacts {
  const { start, end, exact } = highlight.passage;
  const isPlaced = anchor.kind === "here" || anchor.kind === "moved";
  const place = isPlaced ? placeOf(report, start, end) : { first: null, last: null };
  return factsOf(report, exact, { ...place, doubt: anchorWords(anchor), isPlaced });
}

function factsOf(view: ReportView, words: string, place: CitedPlace): CitationFacts {
  const { report, siglum, title } = view;
  const { published } = report;
  return {
    words: words.trim(),
    siglum,
    headline: factOf(report.headline),
    firstWords: title.text,
    author: factOf(report.byline) ?? factOf(report.agency),
    outlet: factOf(report.outlet),
    published: published === undefined || published.basis === "unknown" ? null : published,
    place,
  };
}

function placeOf(report: ReportView, start: number, end: number): CitedPlace {
  return {
    first: paragraphAt(report.paragraphs, start),
    last: paragraphAt(report.paragraphs, end - 1),
    doubt: null,
    isPlaced: true,
  };
}

function factOf(stated: Stated | undefined): CitedFact | null {
  const text = statedValue(stated);
  return text === null ? null : { text, isInferred: stated?.basis === "inferred" };
}
