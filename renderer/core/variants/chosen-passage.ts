import type { MarkTarget } from "../commands/mark-target.ts";
import type { LibraryView } from "../queries/library-view.ts";
import type { ChosenPassage } from "./variant-table.ts";

/** Where a selection or highlight stands in a text that is read; `null` for none, and for a highlight that has no place there. */
export function chosenPassage(view: LibraryView, target: MarkTarget | null): ChosenPassage | null {
  if (target === null) return null;
  if (!("highlight" in target)) {
    const { edition, start, end } = target;
    return view.reportByEdition.has(edition) && start < end ? { edition, start, end } : null;
  }
  const found = view.highlightById.get(target.highlight);
  if (found === undefined || found.paragraph === null) return null;
  const { start, end } = found.highlight.passage;
  return { edition: found.report.edition.id, start, end };
}
