import type { Absence, Evidence, Verdict } from "../model/claim.ts";
import type { Dismissal, FigureAbsence } from "../model/dismissal.ts";
import type { Highlight } from "../model/highlight.ts";
import type { EditionId } from "../model/ids.ts";
import { isWhole, type Library, type RecordTypes } from "../model/library.ts";
import type { Note, NoteTarget } from "../model/note.ts";
import type { Tagging } from "../model/tag.ts";

/** A record is visible while it is not deleted and all that it hangs on is visible. */
type VisibleCollection =
  | "people"
  | "reports"
  | "sources"
  | "tags"
  | "claims"
  | "editions"
  | "highlights"
  | "taggings"
  | "evidence"
  | "absences"
  | "verdicts"
  | "dismissals"
  | "figureAbsences"
  | "notes";

/** The record, or `null` where it is absent, deleted, or hangs on something that is not visible. */
export function visibleRecord<C extends VisibleCollection>(
  library: Library,
  collection: C,
  id: string,
): RecordTypes[C] | null {
  const record = library[collection].get(id) as RecordTypes[C] | undefined;
  return record !== undefined && isVisible(library, collection, record) ? record : null;
}

/** All visible records of a collection, in the order in which they came in. */
export function visibleRecords<C extends VisibleCollection>(
  library: Library,
  collection: C,
): readonly RecordTypes[C][] {
  const records = [...library[collection].values()] as unknown as RecordTypes[C][];
  return records.filter((record) => isVisible(library, collection, record));
}

function isVisible<C extends VisibleCollection>(library: Library, collection: C, record: RecordTypes[C]): boolean {
  if (record.deleted || !isWhole(collection, record)) return false;
  switch (collection) {
    case "editions":
      return visibleRecord(library, "reports", (record as RecordTypes["editions"]).report) !== null;
    case "highlights":
      return isEditionKnown(library, (record as Highlight).passage.edition);
    case "taggings":
      return hasHighlightAnd(library, record as Tagging, "tags", (record as Tagging).tag);
    case "evidence":
      return hasHighlightAnd(library, record as Evidence, "claims", (record as Evidence).claim);
    case "absences": {
      const { report, claim } = record as Absence;
      return visibleRecord(library, "reports", report) !== null && visibleRecord(library, "claims", claim) !== null;
    }
    case "verdicts":
      return visibleRecord(library, "claims", (record as Verdict).claim) !== null;
    case "dismissals":
      return isEditionKnown(library, (record as Dismissal).passage.edition);
    case "figureAbsences":
      return visibleRecord(library, "reports", (record as FigureAbsence).report) !== null;
    case "notes":
      return isTargetVisible(library, (record as Note).on);
    default:
      return true;
  }
}

/** A highlight stands as long as its report does: an edition that was taken back still has its text. */
function isEditionKnown(library: Library, id: EditionId): boolean {
  const edition = library.editions.get(id);
  return (
    edition !== undefined && isWhole("editions", edition) && visibleRecord(library, "reports", edition.report) !== null
  );
}

function hasHighlightAnd(library: Library, link: Tagging | Evidence, other: "tags" | "claims", id: string): boolean {
  return visibleRecord(library, other, id) !== null && visibleRecord(library, "highlights", link.highlight) !== null;
}

export function isTargetVisible(library: Library, target: NoteTarget): boolean {
  let at = target;
  for (let depth = 0; at.collection === "notes"; depth += 1) {
    const note = library.notes.get(at.id);
    if (depth === deepestReply || note === undefined || note.deleted || !isWhole("notes", note)) return false;
    at = note.on;
  }
  return at.collection === "library" || visibleRecord(library, at.collection, at.id) !== null;
}

/** Replies stand under a note that is none. What joining made of two libraries may be deeper, or go round in a circle. */
export const deepestReply = 100;
