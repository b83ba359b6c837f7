import {
  type ClaimId,
  type HighlightId,
  type HighlightView,
  highlightPlace,
  type LibraryView,
  type NoteTarget,
  placeWords,
  quoted,
  type ReportId,
  type ReportView,
  type SourceId,
  type TagId,
} from "#core/index.ts";
import { noFilter } from "#state/desk.ts";
import type { DeskStore } from "#state/desk-store.ts";

/** What a note stands on, in words and with a way to go there. */
export interface TargetWords {
  /** As in "Note on A ¶ 2". */
  readonly name: string;
  readonly siglum: string | null;
  /** "¶ 2", "claim", "tag" …: what kind of place it is. */
  readonly place: string;
  /** The words at the place: a quotation, a claim's text, a headline, a name. Empty for the library. */
  readonly words: string;
  readonly isQuotation: boolean;
  readonly go: ((desk: DeskStore) => void) | null;
}

export function isSameTarget(a: NoteTarget | null, b: NoteTarget): boolean {
  return a !== null && a.collection === b.collection && a.id === b.id;
}

/** `null` where the target can't be seen any more. */
export function targetWords(view: LibraryView, target: NoteTarget): TargetWords | null {
  switch (target.collection) {
    case "highlights":
      return onHighlight(view.highlightById.get(target.id as HighlightId));
    case "claims": {
      const text = view.claimById.get(target.id as ClaimId)?.claim.text;
      if (text === undefined) return null;
      return plain("claim", text, (desk) => {
        desk.chooseClaim(target.id as ClaimId);
        desk.showInspector("claims");
      });
    }
    case "reports":
      return onReport(view.reportById.get(target.id as ReportId));
    case "tags": {
      const tag = view.codebook.byId.get(target.id as TagId)?.tag;
      if (tag === undefined) return null;
      return plain("tag", tag.name, (desk) => {
        desk.filterInspector({ ...noFilter, tag: tag.id });
        desk.showInspector("highlights");
      });
    }
    case "sources": {
      const source = view.sources.byId.get(target.id as SourceId)?.source;
      if (source === undefined) return null;
      return plain("source", source.name, (desk) => desk.openCodebook({ page: "sources", source: source.id }));
    }
    case "notes":
      return { name: "a note", siglum: null, place: "note", words: "", isQuotation: false, go: null };
    case "library":
      return { name: "the library", siglum: null, place: "The library", words: "", isQuotation: false, go: null };
  }
}

function onHighlight(highlight: HighlightView | undefined): TargetWords | null {
  if (highlight === undefined) return null;
  const { passage, id } = highlight.highlight;
  const { siglum, report } = highlight.report;
  const place = highlightPlace(highlight);
  const go = (desk: DeskStore) =>
    desk.jump({ report: report.id, start: passage.start, end: passage.end, highlight: id });
  return { name: placeWords(highlight), siglum, place, words: passage.exact, isQuotation: true, go };
}

function onReport(report: ReportView | undefined): TargetWords | null {
  if (report === undefined) return null;
  const { siglum, title } = report;
  return {
    name: `report ${siglum}`,
    siglum,
    place: "report",
    words: title.text,
    isQuotation: false,
    go: (desk) => desk.showReport(report.report.id),
  };
}

function plain(kind: string, words: string, go: TargetWords["go"]): TargetWords {
  return {
    name: words === "" ? `a ${kind}` : `${kind} ${quoted(words)}`,
    siglum: null,
    place: kind,
    words,
    isQuotation: false,
    go,
  };
}
