import type {
  ClaimId,
  HighlightId,
  HighlightView,
  LibraryView,
  Note,
  ReportId,
  SearchHit,
  SourceId,
  TagId,
} from "#core/index.ts";
import { noFilter, type Place } from "#state/desk.ts";
import type { DeskStore } from "#state/desk-store.ts";

/** The passage that a hit stands in, where it has one: what a pane can show. */
export function placeOf(view: LibraryView, { found, ranges: [range] }: SearchHit): Place | null {
  switch (found.kind) {
    case "texts":
      return { report: found.report.report.id, ...range, highlight: null };
    case "quotations":
      return placeOfHighlight(found.highlight);
    case "notes": {
      const { on } = noteOf(view, found.note);
      const highlight = on.collection === "highlights" ? view.highlightById.get(on.id as HighlightId) : undefined;
      return highlight === undefined ? null : placeOfHighlight(highlight);
    }
    case "claims":
    case "tags":
    case "sources":
      return null;
  }
}

/** Opens the pane at the hit, or what shows the claim, tag, source or note. */
export function openHit(desk: DeskStore, view: LibraryView, hit: SearchHit): void {
  const { found } = hit;
  const place = placeOf(view, hit);
  if (place !== null) {
    desk.jump(place);
    if (found.kind === "notes") desk.showInspector("highlights");
  } else if (found.kind === "claims") openClaim(desk, found.claim.claim.id);
  else if (found.kind === "tags") desk.openCodebook({ page: "tags", tag: found.tag.id });
  else if (found.kind === "sources") desk.openCodebook({ page: "sources", source: found.source.id });
  else if (found.kind === "notes") openTarget(desk, noteOf(view, found.note));
}

/** A reply is shown at its note. */
function noteOf(view: LibraryView, note: Note): Note {
  return view.threadByNote.get(note.id)?.note ?? note;
}

function openTarget(desk: DeskStore, { id: note, on: { collection, id } }: Note): void {
  if (collection === "claims") openClaim(desk, id as ClaimId);
  else if (collection === "tags") desk.openCodebook({ page: "tags", tag: id as TagId });
  else if (collection === "sources") desk.openCodebook({ page: "sources", source: id as SourceId });
  else {
    if (collection === "reports") desk.bringReport(id as ReportId);
    desk.filterInspector(noFilter);
    desk.notes.show(note);
  }
}

function openClaim(desk: DeskStore, claim: ClaimId): void {
  desk.chooseClaim(claim);
  desk.showInspector("claims");
}

/** A highlight that has lost its place leads to its report. */
function placeOfHighlight({ highlight, report, paragraph }: HighlightView): Place {
  const { start, end } = paragraph === null ? { start: 0, end: 0 } : highlight.passage;
  return { report: report.report.id, start, end, highlight: highlight.id };
}
