import type { TextRange } from "../anchoring/find-in-text.ts";
import type { EditionId } from "../model/ids.ts";
import type { Parallel, ParallelPassage } from "../parallels/parallel.ts";
import type { ClaimPassage, LibraryView } from "../queries/library-view.ts";
import { placeWords } from "../queries/place-words.ts";
import { isMadeOfSame, isSameSuggestion, keptItems, type MadeOf, reportFacts } from "./kept-suggestions.ts";
import { sentenceOf, touches } from "./passage-facts.ts";
import type { Suggestion } from "./suggestion.ts";

/** What says the same as a tied passage, by edition, with what that hangs on. */
export interface LikeByEdition {
  readonly of: MadeOf;
  readonly lists: ReadonlyMap<EditionId, readonly Suggestion[]>;
}

/**
 * For each passage that is tied to a claim, the passages that say the same and are not: to be tied to it. The stance comes
 * along to be confirmed, since the other report may say the same to deny it. @param before what was found last.
 */
export function parallelSuggestions(
  view: LibraryView,
  parallels: readonly Parallel[],
  before?: LikeByEdition,
): LikeByEdition {
  const of = [parallels, ...view.reports.flatMap(reportFacts), ...(parallels.length === 0 ? [] : tieFacts(view))];
  if (before !== undefined && isMadeOfSame(before.of, of)) return before;
  const lists = [...foundAlike(view, parallels)].map(
    ([edition, own]) =>
      [edition, keptItems(before?.lists.get(edition) ?? [], [...own.values()], isSameSuggestion)] as const,
  );
  return { of, lists: new Map(lists) };
}

/** All of the ties that suggestions hang on: not tags, and not what a tie says beside its stance. */
function tieFacts(view: LibraryView): MadeOf {
  return view.claims.flatMap(({ claim, passages }) => [
    claim.id,
    ...passages.flatMap(({ evidence, highlight: { highlight, anchor } }) => {
      const { edition, start, end } = highlight.passage;
      return [evidence.stance, anchor.kind, edition, start, end];
    }),
  ]);
}

function foundAlike(
  view: LibraryView,
  parallels: readonly Parallel[],
): ReadonlyMap<EditionId, ReadonlyMap<string, Suggestion>> {
  const found = new Map<EditionId, Map<string, Suggestion>>();
  if (parallels.length === 0) return found;
  const tied = tiedByEdition(view);
  const tiesAt = (one: ParallelPassage) => tied.get(one.text as EditionId)?.touching(one) ?? [];
  for (const { a, b } of parallels) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const report = view.reportByEdition.get(to.text as EditionId);
      if (report === undefined || report.report.archived) continue;
      const ties = tiesAt(from);
      if (ties.length === 0) continue;
      const present = new Set(tiesAt(to).map(({ evidence }) => evidence.claim));
      for (const { evidence, highlight } of ties) {
        const { claim } = evidence;
        if (present.has(claim)) continue;
        const { start, end } = to;
        const id = `parallel:${report.edition.id}:${start}:${end}:${claim}`;
        const own = found.get(report.edition.id) ?? new Map<string, Suggestion>();
        found.set(report.edition.id, own);
        if (own.has(id)) continue;
        own.set(id, {
          id,
          kind: "parallel",
          report,
          passage: { start, end },
          sentence: sentenceOf(report, { start, end }),
          attribution: {},
          highlights: [],
          claim,
          tie: evidence.stance === undefined ? {} : { stance: evidence.stance },
          like: placeWords(highlight),
          doubts: [],
        });
      }
    }
  }
  return found;
}

function tiedByEdition(view: LibraryView): ReadonlyMap<EditionId, PlacedTies> {
  const tied = new Map<EditionId, PlacedTies>();
  for (const { passages } of view.claims) {
    for (const passage of passages) {
      const { edition } = passage.highlight.report;
      if (passage.highlight.highlight.passage.edition !== edition.id) continue;
      const own = tied.get(edition.id) ?? new PlacedTies();
      tied.set(edition.id, own);
      own.put(passage);
    }
  }
  return tied;
}

/** UTF-16 units of text whose ties are kept together. */
const stretch = 500;

/** The ties of one edition by their places: there may be a thousand parallels and as many ties. */
class PlacedTies {
  readonly #ties: ClaimPassage[] = [];
  /** Numbers of ties, by the stretches of the text in which they lie. */
  readonly #numbers = new Map<number, number[]>();

  put(tie: ClaimPassage): void {
    const number = this.#ties.push(tie) - 1;
    for (const at of stretchesOf(tie.highlight.highlight.passage)) {
      const own = this.#numbers.get(at);
      if (own === undefined) this.#numbers.set(at, [number]);
      else own.push(number);
    }
  }

  /** In the order in which they were put. */
  touching(range: TextRange): readonly ClaimPassage[] {
    const numbers = new Set(stretchesOf(range).flatMap((at) => this.#numbers.get(at) ?? []));
    return [...numbers]
      .toSorted((a, b) => a - b)
      .flatMap((number) => this.#ties[number] ?? [])
      .filter(({ highlight }) => touches(highlight.highlight.passage, range));
  }
}

function stretchesOf({ start, end }: TextRange): readonly number[] {
  const first = Math.floor(start / stretch);
  return Array.from({ length: Math.floor(end / stretch) - first + 1 }, (_, index) => first + index);
}
