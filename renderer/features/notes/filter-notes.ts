import {
  type ClaimId,
  findInText,
  type HighlightId,
  type HighlightView,
  type Library,
  type LibraryView,
  type Note,
  noteHeads,
  type TagId,
  toPlainText,
} from "#core/index.ts";
import type { InspectorFilter } from "#state/desk.ts";
import { targetWords } from "./note-target.ts";

/**
 * The notes that pass the filter, the newest first. Report and tag are those of what a note stands on; a claim has those of
 * its passages. The words are sought in the note and in what it stands on.
 */
export function filterNotes(library: Library, view: LibraryView, filter: InspectorFilter): readonly Note[] {
  const wanted = filter.text.trim();
  return view.notes.toReversed().filter((note) => {
    const [head] = noteHeads(library, note.id);
    if (head === undefined) return false;
    if (filter.report !== null && !isOnReport(view, note, filter.report)) return false;
    if (filter.tag !== null && !isOnTag(view, note, filter.tag)) return false;
    if (wanted === "") return true;
    const texts = [toPlainText(head.content), targetWords(view, note.on)?.words ?? ""];
    return texts.some((text) => findInText(text, wanted).length > 0);
  });
}

export function isFiltering(filter: InspectorFilter): boolean {
  return filter.report !== null || filter.tag !== null || filter.text.trim() !== "";
}

function isOnReport(view: LibraryView, { on }: Note, report: string): boolean {
  return on.collection === "reports"
    ? on.id === report
    : highlightsOf(view, on).some((one) => one.report.report.id === report);
}

function isOnTag(view: LibraryView, { on }: Note, tag: string): boolean {
  return on.collection === "tags"
    ? view.codebook.byId.get(on.id as TagId)?.tag.id === tag
    : highlightsOf(view, on).some((one) => one.tags.some(({ id }) => id === tag));
}

/** The highlights that a note is about: its own, or its claim's. */
function highlightsOf(view: LibraryView, on: Note["on"]): readonly HighlightView[] {
  if (on.collection === "claims")
    return view.claimById.get(on.id as ClaimId)?.passages.map(({ highlight }) => highlight) ?? [];
  const highlight = on.collection === "highlights" ? view.highlightById.get(on.id as HighlightId) : undefined;
  return highlight === undefined ? [] : [highlight];
}
