import type { EditionId } from "../model/ids.ts";
import type { Parallel, ParallelPassage } from "../parallels/parallel.ts";
import type { ClaimPassage, LibraryView } from "../queries/library-view.ts";
import { placeWords } from "../queries/place-words.ts";
import { sentenceOf, touches } from "./passage-facts.ts";
import type { Suggestion } from "./suggestion.ts";

/**
 * For each passage that is tied to a claim, the passages that say the same and are not: to be tied to it, by edition. The stance comes
 * along to be confirmed, since the other report may say the same to deny it.
 */
export function parallelSuggestions(
  view: LibraryView,
  parallels: readonly Parallel[],
): ReadonlyMap<EditionId, readonly Suggestion[]> {
  const found = new Map<EditionId, Map<string, Suggestion>>();
  if (parallels.length === 0) return found as never;
  const tied = tiedByEdition(view);
  const textIn = (one: ParallelPassage) => tied.get(one.text as EditionId) ?? [];
  for (const { a, b } of parallels) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const report = view.reportByEdition.get(to.text as EditionId);
      if (report === undefined || report.report.archived) continue;
      for (const passage of textIn(from)) {
        const { evidence, highlight } = passage;
        if (!touches(highlight.highlight.passage, from)) continue;
        const { claim } = evidence;
        if (textIn(to).some((one) => one.evidence.claim === claim && touches(one.highlight.highlight.passage, to)))
          continue;
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
  return new Map([...found].map(([edition, own]) => [edition, [...own.values()]]));
}

function tiedByEdition(view: LibraryView): ReadonlyMap<EditionId, readonly ClaimPassage[]> {
  const tied = new Map<EditionId, ClaimPassage[]>();
  for (const { passages } of view.claims) {
    for (const passage of passages) {
      const { edition } = passage.highlight.report;
      if (passage.highlight.highlight.passage.edition !== edition.id) continue;
      const list = tied.get(edition.id) ?? [];
      tied.set(edition.id, list);
      list.push(passage);
    }
  }
  return tied;
}
