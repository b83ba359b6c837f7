import type { TextRange } from "../anchoring/find-in-text.ts";
import { type Paragraph, paragraphAt } from "../anchoring/paragraphs.ts";
import type { Library } from "../model/library.ts";
import type { Note } from "../model/note.ts";
import type { Source } from "../model/source.ts";
import { statedValue } from "../model/stated.ts";
import type { Tag } from "../model/tag.ts";
import type { ClaimView, HighlightView, LibraryView, ReportView } from "../queries/library-view.ts";
import { noteHeads } from "../queries/note-heads.ts";
import { mentionNames, noteText } from "../queries/note-text.ts";
import type { SourceEntry } from "../queries/sources.ts";
import { type Matcher, matcherOf, type SearchWords } from "./matcher.ts";
import { type SearchFilter, SearchSieve } from "./search-filter.ts";

/** Where is searched, in the order in which hits are shown. */
export const searchKinds = ["texts", "quotations", "notes", "claims", "tags", "sources"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What a hit was found in. */
export type Found =
  | { readonly kind: "texts"; readonly report: ReportView; readonly paragraph: Paragraph | null }
  | { readonly kind: "quotations"; readonly highlight: HighlightView }
  | { readonly kind: "notes"; readonly note: Note }
  | { readonly kind: "claims"; readonly claim: ClaimView }
  | { readonly kind: "tags"; readonly tag: Tag; readonly field: "name" | "definition" | "include" | "exclude" }
  | { readonly kind: "sources"; readonly source: Source; readonly uses: readonly HighlightView[] };

/** One place in a report's text; of anything else one thing, with all places in it. */
export interface SearchHit {
  /** Unique among the hits of one search, and the same in the next where the place is the same. */
  readonly id: string;
  readonly found: Found;
  readonly text: string;
  /** Where in `text`, in UTF-16 units: one place or more, in order. */
  readonly ranges: readonly [TextRange, ...TextRange[]];
}

/** Most hits of one kind: nobody looks through more. */
export const searchLimit = 10_000;

/**
 * Searches the library step by step, kind by kind, so that the caller can stop between any two steps; each gives the hits of one
 * report, or of some other things. After `searchLimit` hits of a kind its search ends.
 */
export function* searchLibrary(
  library: Library,
  view: LibraryView,
  words: SearchWords,
  filter: SearchFilter,
): Generator<readonly SearchHit[], void, void> {
  const matcher = matcherOf(words);
  if (matcher === null) return;
  const sieve = new SearchSieve(library, view, filter);
  const notes = () =>
    inPassing(
      [...new Set([...view.threadByNote.values()].flatMap(({ note, replies }) => [note, ...replies]))],
      (note) => sieve.passesNote(note),
      (note) => inNote(library, note, matcher),
    );
  if (filter.noteState !== null) {
    yield* limited(notes());
    return;
  }
  yield* limited(inTexts(view, matcher, sieve));
  yield* limited(
    inPassing(
      view.highlights,
      (one) => sieve.passesHighlight(one),
      (one) => inQuotation(one, matcher),
    ),
  );
  yield* limited(notes());
  yield* limited(
    inPassing(
      view.claims,
      (claim) => sieve.passesClaim(claim),
      (claim) =>
        hit(claim.claim.id, { kind: "claims", claim }, claim.claim.text, matcher.find(claim.claim, claim.claim.text)),
    ),
  );
  yield* limited(
    inPassing(
      view.codebook.entries,
      ({ tag }) => sieve.passesTag(tag),
      ({ tag }) => inTag(tag, matcher),
    ),
  );
  yield* limited(
    inPassing(
      view.sources.entries,
      ({ source }) => sieve.passesSource(source),
      (entry) => inSource(entry, sieve.usesOf(entry.source), matcher),
    ),
  );
}

function* limited(steps: Iterable<readonly SearchHit[]>): Generator<readonly SearchHit[], void, void> {
  let left = searchLimit;
  for (const hits of steps) {
    yield hits.length > left ? hits.slice(0, left) : hits;
    left -= hits.length;
    if (left <= 0) return;
  }
}

function* inTexts(view: LibraryView, matcher: Matcher, sieve: SearchSieve): Generator<readonly SearchHit[]> {
  for (const report of view.reports) {
    if (!sieve.passesReport(report)) continue;
    const { edition, paragraphs } = report;
    yield matcher
      .find(edition, edition.text, statedValue(report.report.language))
      .slice(0, searchLimit)
      .filter((range) => sieve.passesPlace(report, range))
      .map((range) => ({
        id: `texts:${edition.id}:${range.start}`,
        found: { kind: "texts", report, paragraph: paragraphAt(paragraphs, range.start) },
        text: edition.text,
        ranges: [range],
      }));
  }
}

/** Small things, a hundred in a step. */
function* inPassing<T>(
  things: readonly T[],
  passes: (thing: T) => boolean,
  find: (thing: T) => SearchHit | null,
): Generator<readonly SearchHit[]> {
  for (let from = 0; from < things.length; from += 100)
    yield things
      .slice(from, from + 100)
      .filter(passes)
      .flatMap((thing) => find(thing) ?? []);
}

function inQuotation(highlight: HighlightView, matcher: Matcher): SearchHit | null {
  const { id, passage } = highlight.highlight;
  const language = statedValue(highlight.report.report.language);
  return hit(id, { kind: "quotations", highlight }, passage.exact, matcher.find(passage, passage.exact, language));
}

function inNote(library: Library, note: Note, matcher: Matcher): SearchHit | null {
  for (const head of noteHeads(library, note.id)) {
    const text = noteText(library, head.content);
    const names = mentionNames(library, head.content);
    const found = hit(note.id, { kind: "notes", note }, text, matcher.find(head, text, null, names));
    if (found !== null) return found;
  }
  return null;
}

function inTag(tag: Tag, matcher: Matcher): SearchHit | null {
  for (const field of ["name", "definition", "include", "exclude"] as const) {
    const text = tag[field] ?? "";
    const found = hit(tag.id, { kind: "tags", tag, field }, text, matcher.find(tag, text, null, field));
    if (found !== null) return found;
  }
  return null;
}

/** In the name, in other spellings, in role and side; those of what was merged into it too. */
function inSource(entry: SourceEntry, uses: readonly HighlightView[], matcher: Matcher): SearchHit | null {
  const { source, merged, names } = entry;
  const texts = [...names, ...[source, ...merged].flatMap(({ role = "", side = "" }) => [role, side])];
  for (const [index, text] of texts.entries()) {
    const found = hit(
      source.id,
      { kind: "sources", source, uses },
      text,
      matcher.find(entry, text, null, String(index)),
    );
    if (found !== null) return found;
  }
  return null;
}

function hit(id: string, found: Found, text: string, [first, ...more]: readonly TextRange[]): SearchHit | null {
  return first === undefined ? null : { id: `${found.kind}:${id}`, found, text, ranges: [first, ...more] };
}
