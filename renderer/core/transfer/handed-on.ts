import type { HighlightId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { NoteTarget } from "../model/note.ts";
import type { Tag } from "../model/tag.ts";
import {
  type ClaimView,
  type HighlightView,
  type LibraryView,
  type ReportView,
  viewOf,
} from "../queries/library-view.ts";
import { mentionReader, type ReadMention } from "../queries/mentions.ts";
import { notesOn } from "../queries/notes-on.ts";
import type { SourceEntry } from "../queries/sources.ts";
import { isReply, type Thread } from "../queries/threads.ts";

/** What an export for readers tells: everything, or some highlights with what they hang on. Sigla are those of the library. */
export interface HandedOn {
  readonly library: Library;
  readonly view: LibraryView;
  readonly isPart: boolean;
  /** By siglum; in a part only those with a chosen highlight, and of theirs only the chosen ones. */
  readonly reports: readonly ReportView[];
  /** By siglum and place, the unplaced ones of a report after its others. */
  readonly highlights: readonly HighlightView[];
  /** In a part only those with a chosen passage. */
  readonly claims: readonly HandedOnClaim[];
  /** In the order of the codebook; in a part only those on a chosen highlight. */
  readonly tags: readonly Tag[];
  /** By name; in a part only those who speak in a chosen highlight. */
  readonly sources: readonly SourceEntry[];
  /** The notes on one thing that are handed on, with the replies to them. Those on reports, tags, sources and the library stay out of a part. */
  notesOn(target: NoteTarget): readonly Thread[];
  /** What notes mention, by its name of now. */
  readonly readMention: ReadMention;
}

export interface HandedOnClaim {
  /** The claim as it stands in the library, with all its passages. */
  readonly whole: ClaimView;
  /** Those that are handed on. */
  readonly passages: ClaimView["passages"];
}

/** @param chosen left out, everything. */
export function handedOn(library: Library, chosen?: ReadonlySet<HighlightId>): HandedOn {
  const view = viewOf(library);
  const isChosen = ({ highlight }: HighlightView) => chosen === undefined || chosen.has(highlight.id);
  const highlights = view.highlights.filter(isChosen);
  const used = new Set(highlights.flatMap(({ tags }) => tags));
  const speaking = new Set(highlights.map(({ source }) => source));
  return {
    library,
    view,
    isPart: chosen !== undefined,
    highlights,
    reports: view.reports
      .map((report) => ({
        ...report,
        highlights: report.highlights.filter(isChosen),
        unplaced: report.unplaced.filter(isChosen),
      }))
      .filter((report) => chosen === undefined || report.highlights.length + report.unplaced.length > 0),
    claims: view.claims
      .map((whole) => ({ whole, passages: whole.passages.filter(({ highlight }) => isChosen(highlight)) }))
      .filter(({ passages }) => chosen === undefined || passages.length > 0),
    tags: view.codebook.entries.map(({ tag }) => tag).filter((tag) => chosen === undefined || used.has(tag)),
    sources: view.sources.entries.filter(({ source }) => chosen === undefined || speaking.has(source)),
    notesOn: (target) =>
      chosen === undefined || target.collection === "highlights" || target.collection === "claims"
        ? notesOn(view, target).map((note) => view.threadByNote.get(note.id) ?? { note, replies: [] })
        : [],
    readMention: mentionReader(library),
  };
}

/** How many of what is in it, as counts by the names of collections; replies belong to their notes. */
export function countsOf({ isPart, view, reports, highlights, claims, notesOn: notes }: HandedOn): {
  readonly [name in "reports" | "highlights" | "claims" | "notes"]: number;
} {
  const count = (targets: readonly NoteTarget[]) => targets.flatMap(notes).length;
  return {
    reports: reports.length,
    highlights: highlights.length,
    claims: claims.length,
    notes: isPart
      ? count([
          ...highlights.map(({ highlight: { id } }) => ({ collection: "highlights" as const, id })),
          ...claims.map(({ whole: { claim } }) => ({ collection: "claims" as const, id: claim.id })),
        ])
      : view.notes.filter((note) => !isReply(note)).length,
  };
}
