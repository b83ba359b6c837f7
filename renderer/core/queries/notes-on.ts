import type { ClaimId, ReportId, SourceId, TagId } from "../model/ids.ts";
import type { Note, NoteTarget } from "../model/note.ts";
import type { LibraryView } from "./library-view.ts";

const indexes = new WeakMap<LibraryView, ReadonlyMap<string, readonly Note[]>>();

/**
 * The notes on one thing, oldest first; with those on what counts as it: tags, claims and sources that were merged into it, and a
 * report whose only text became one of its editions. Indexed once for each view.
 */
export function notesOn(view: LibraryView, target: NoteTarget): readonly Note[] {
  let index = indexes.get(view);
  if (index === undefined) {
    const made = new Map<string, Note[]>();
    for (const note of view.notes) {
      const key = keyOf(view, note.on);
      const present = made.get(key);
      if (present === undefined) made.set(key, [note]);
      else present.push(note);
    }
    index = made;
    indexes.set(view, index);
  }
  return index.get(keyOf(view, target)) ?? [];
}

function keyOf(view: LibraryView, target: NoteTarget): string {
  return `${target.collection} ${countedId(view, target) ?? target.id}`;
}

/** Of what a target counts as. */
function countedId(view: LibraryView, { collection, id }: NoteTarget): string | undefined {
  switch (collection) {
    case "tags":
      return view.codebook.byId.get(id as TagId)?.tag.id;
    case "sources":
      return view.sources.byId.get(id as SourceId)?.source.id;
    case "claims":
      return view.claimById.get(id as ClaimId)?.claim.id;
    case "reports":
      return view.reportById.get(id as ReportId)?.report.id;
    default:
      return id;
  }
}
