import {
  type ClaimId,
  findInText,
  type HighlightId,
  type HighlightView,
  type Library,
  type LibraryView,
  mentionsIn,
  type Note,
  noteHeads,
  noteText,
  type ReportId,
  type TagId,
} from "#core/index.ts";
import { allNotes, type InspectorFilter, type NotesPlace } from "#state/desk.ts";
import { targetWords } from "./note-target.ts";

/**
 * The notes that pass the filter, in the order that is wanted. Report and tag are those of what a note stands on; a claim has
 * those of its passages. Words, mentions and people are sought in the note and in its replies, words also in what it stands on.
 */
export function filterNotes(
  library: Library,
  view: LibraryView,
  filter: InspectorFilter,
  place: NotesPlace,
): readonly Note[] {
  const wanted = filter.text.trim();
  const passing = view.notes.toReversed().filter((note) => {
    if (noteHeads(library, note.id).length === 0) return false;
    if (filter.report !== null && !isOnReport(view, note, filter.report)) return false;
    if (filter.tag !== null && !isOnTag(view, note, filter.tag)) return false;
    if (place.on !== null && note.on.collection !== place.on) return false;
    if (place.state !== null && (place.state === "resolved") !== (note.resolved !== undefined)) return false;
    const thread = [note, ...(view.threadByNote.get(note.id)?.replies ?? [])];
    if (place.person !== null && !thread.some(({ person }) => person === place.person)) return false;
    const { mentions } = place;
    if (mentions !== null && !thread.some((one) => tagsMentionedIn(library, view, one).has(mentions))) return false;
    if (wanted === "") return true;
    const texts = [...thread.map((one) => textOf(library, one)), targetWords(view, note.on)?.words ?? ""];
    return texts.some((text) => findInText(text, wanted).length > 0);
  });
  return place.order === "newest" ? passing : passing.toSorted(byPlace(view));
}

export function isFiltering(filter: InspectorFilter, place: NotesPlace): boolean {
  const { order } = place;
  const isNarrowed = (Object.keys(allNotes) as (keyof NotesPlace)[]).some(
    (name) => place[name] !== { ...allNotes, order }[name],
  );
  return isNarrowed || filter.report !== null || filter.tag !== null || filter.text.trim() !== "";
}

/** The tags that a note mentions, as they count since they were merged; none that is gone. */
export function tagsMentionedIn(library: Library, view: LibraryView, note: Note): ReadonlySet<TagId> {
  const mentions = noteHeads(library, note.id).flatMap(({ content }) => mentionsIn(content));
  return new Set(
    mentions.flatMap(({ kind, id }) => (kind === "tag" ? (view.codebook.byId.get(id as TagId)?.tag.id ?? []) : [])),
  );
}

function textOf(library: Library, note: Note): string {
  return noteHeads(library, note.id)
    .map(({ content }) => noteText(library, content))
    .join("\n");
}

/** As the reports are read: what stands on a report before what stands in it, and what stands on none after all of them. */
function byPlace(view: LibraryView): (a: Note, b: Note) => number {
  const order = new Map(view.reports.map(({ report }, index) => [report.id, index]));
  const places = new Map<Note, readonly [number, number]>();
  const placeOf = (note: Note) => {
    const present = places.get(note);
    if (present !== undefined) return present;
    const { collection, id } = note.on;
    const highlight = collection === "highlights" ? view.highlightById.get(id as HighlightId) : undefined;
    const report = collection === "reports" ? view.reportById.get(id as ReportId) : highlight?.report;
    const at = report === undefined ? view.reports.length : (order.get(report.report.id) ?? view.reports.length);
    const made = [at, highlight?.highlight.passage.start ?? -1] as const;
    places.set(note, made);
    return made;
  };
  return (a, b) => {
    const [reportA, startA] = placeOf(a);
    const [reportB, startB] = placeOf(b);
    return reportA - reportB || startA - startB;
  };
}

function isOnReport(view: LibraryView, { on }: Note, report: string): boolean {
  return on.collection === "reports"
    ? view.reportById.get(on.id as ReportId)?.report.id === report
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
