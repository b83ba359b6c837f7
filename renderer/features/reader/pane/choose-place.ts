import type { DeskStore } from "#state/desk-store.ts";
import { announce } from "#ui/LiveRegion.tsx";
import type { ReaderMark } from "../paint/reader-mark.ts";

/**
 * Chooses the shortest highlight of a place, as the one that is meant, or the next of them where one is the current one already; all
 * are listed. @returns it, or `null` where none stands here.
 */
export function choosePlace(desk: DeskStore, here: readonly ReaderMark[]): ReaderMark | null {
  const byLength = here.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const at = byLength.findIndex((mark) => mark.id === desk.state.highlight);
  const next = byLength[at + 1] ?? byLength[0];
  if (next === undefined) return null;
  desk.chooseHighlight(
    next.id,
    here.map((mark) => mark.id),
  );
  desk.showInspector("highlights");
  if (here.length > 1) announce(`${placeAmong(next, here)}. Tab goes to the next`);
  return next;
}

/** "2 of 3 highlights here: Territory. the words": for reading out. */
export function placeAmong(mark: ReaderMark, here: readonly ReaderMark[]): string {
  const tags = mark.view.tags.length === 0 ? "no tag" : mark.view.tags.map((tag) => tag.name).join(", ");
  return `${here.indexOf(mark) + 1} of ${here.length} highlights here: ${tags}. ${mark.view.highlight.passage.exact}`;
}
