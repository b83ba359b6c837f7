import {
  type ClaimId,
  claimKindWords,
  counted,
  type HighlightId,
  isReply,
  type LibraryView,
  type Note,
  type NoteTarget,
  placeWords,
  quoted,
  type ReportId,
  type SearchHit,
  type SearchKind,
  type SourceId,
  type TagId,
} from "#core/index.ts";

export const kindNames: Readonly<Record<SearchKind, string>> = {
  texts: "Reports",
  quotations: "Quotations",
  notes: "Notes",
  claims: "Claims",
  tags: "Tags",
  sources: "Sources",
};

/** Where a hit stands: "A ¶ 2". `null` for what stands at no place. */
export function hitPlace(view: LibraryView, { found }: SearchHit): string | null {
  switch (found.kind) {
    case "texts":
      return placeWords(found);
    case "quotations":
      return placeWords(found.highlight);
    case "notes":
      return notePlace(view, targetOf(view, found.note));
    case "claims":
    case "tags":
    case "sources":
      return null;
  }
}

/** What else is worth knowing of a hit, in a few words. @param nameOf "you", or a person's name. */
export function hitDetail(view: LibraryView, hit: SearchHit, nameOf: (person: string) => string): readonly string[] {
  const { found, ranges } = hit;
  const times = ranges.length === 1 ? [] : [`${ranges.length} times`];
  switch (found.kind) {
    case "texts":
      return [];
    case "quotations":
      return [...found.highlight.tags.map(({ name }) => name), ...times];
    case "notes":
      return [...noteTarget(view, found.note), nameOf(found.note.person), ...times];
    case "claims":
      return [claimKindWords(found.claim.claim), counted(found.claim.passages.length, "passage"), ...times];
    case "tags":
      return [
        ...(found.field === "name" ? [] : [`${found.tag.name}, ${fieldNames[found.field]}`]),
        counted(view.highlightCountByTag.get(found.tag.id) ?? 0, "highlight"),
      ];
    case "sources":
      return [
        ...(hit.text === found.source.name ? [] : [found.source.name]),
        found.uses.length === 0 ? "speaks nowhere yet" : `speaks in ${counted(found.uses.length, "highlight")}`,
      ];
  }
}

const fieldNames = { definition: "definition", include: "what to include", exclude: "what to exclude" } as const;

function notePlace(view: LibraryView, { collection, id }: NoteTarget): string | null {
  if (collection === "highlights") {
    const highlight = view.highlightById.get(id as HighlightId);
    return highlight === undefined ? null : placeWords(highlight);
  }
  return collection === "reports" ? (view.reportById.get(id as ReportId)?.siglum ?? null) : null;
}

/** A reply stands on what its note stands on. */
function targetOf(view: LibraryView, note: Note): NoteTarget {
  return view.threadByNote.get(note.id)?.note.on ?? note.on;
}

/** What a note stands on where that is no place, that it is a reply, and that it is resolved. */
function noteTarget(view: LibraryView, note: Note): readonly string[] {
  const isResolved = view.threadByNote.get(note.id)?.note.resolved !== undefined;
  return [
    ...targetName(view, targetOf(view, note)),
    ...(isReply(note) ? ["reply"] : []),
    ...(isResolved ? ["resolved"] : []),
  ];
}

function targetName(view: LibraryView, { collection, id }: NoteTarget): readonly string[] {
  if (collection === "library") return ["on the library"];
  if (collection === "claims") return [`on claim ${quoted(view.claimById.get(id as ClaimId)?.claim.text ?? "")}`];
  if (collection === "tags") return [`on tag ${quoted(view.codebook.byId.get(id as TagId)?.tag.name ?? "")}`];
  if (collection === "sources")
    return [`on source ${quoted(view.sources.byId.get(id as SourceId)?.source.name ?? "")}`];
  return [];
}
