import { useMemo } from "react";
import { type Counterpart, counterpartReport, differenceWords, type EditionId, type LibraryView } from "#core/index.ts";
import { useLibraryView } from "#state/session-context.tsx";

/** How many counterparts are put into words at once; a sign with more is followed to be read. */
const most = 3;

/** How each counterpart differs from the passage, in words: "not in B’s passage: “all together”; centres / centers". @param counterparts `null` asks for none */
export function useDifferenceWords(counterparts: readonly Counterpart[] | null): readonly string[] {
  const view = useLibraryView();
  return useMemo(
    () => [...new Set((counterparts ?? []).slice(0, most).flatMap((one) => wordsOf(view, one)))],
    [view, counterparts],
  );
}

function wordsOf(view: LibraryView, counterpart: Counterpart): readonly string[] {
  const { own, other } = counterpart;
  const there = counterpartReport(view, counterpart);
  const here = view.reportByEdition.get(own.text as EditionId);
  if (there === null || here === undefined || counterpart.kind === "verbatim") return [];
  const isWithin = own.text === other.text;
  const ownText = { text: here.edition.text, start: own.start, end: own.end };
  const otherText = { text: there.edition.text, start: other.start, end: other.end };
  return [differenceWords(ownText, otherText, isWithin ? "the other" : `${there.siglum}’s`)];
}
