import { type EditionId, type LibraryView, type TextRange, wordDifference } from "#core/index.ts";
import type { PaintSegment } from "../paint/paint-segments.ts";
import type { PointedOut } from "./row-parallels.ts";

/** What a pane paints of the parallels that are pointed out: its passages, and the words in which they differ. */
export function shownPassages(
  view: LibraryView,
  { pane, counterparts }: PointedOut,
  shown: { readonly pane: string; readonly edition: string },
): readonly PaintSegment[] {
  const segments: PaintSegment[] = [];
  const paint = (style: string, { start, end }: TextRange) => segments.push({ start, end, style });
  const textOf = (edition: string) => view.reportByEdition.get(edition as EditionId)?.edition.text ?? "";
  for (const { own, other, kind } of counterparts) {
    const isHere = shown.pane === pane && shown.edition === own.text;
    const isThere = shown.edition === other.text;
    if (!isHere && !isThere) continue;
    if (isHere) paint("parallel", own);
    if (isThere) paint("parallel", other);
    if (kind === "verbatim") continue;
    const [a, b] = [own, other].map((passage) => ({ ...passage, text: textOf(passage.text) }));
    if (a === undefined || b === undefined) continue;
    for (const piece of wordDifference(a, b)) {
      if (piece.kind === "same" || piece.kind === "punctuation") continue;
      if (isHere && piece.a !== null) paint("difference", piece.a);
      if (isThere && piece.b !== null) paint("difference", piece.b);
    }
  }
  return segments.toSorted((one, two) => one.start - two.start);
}
