import { type Paragraph, paragraphAt } from "../anchoring/paragraphs.ts";
import type { HighlightId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Note, NoteVersion } from "../model/note.ts";
import { shownName } from "../model/person.ts";
import type { Tag } from "../model/tag.ts";
import { type HighlightView, type ReportView, viewOf } from "../queries/library-view.ts";
import { noteHeads } from "../queries/note-heads.ts";
import { notesOn } from "../queries/notes-on.ts";
import { isReply } from "../queries/threads.ts";
import { toPlainText } from "../transfer/note-to-text.ts";

/** A report as it is printed: its text in pieces, a letter for each tag, a number for each note. */
export interface PrintedReport {
  readonly report: ReportView;
  /** The tags that are used, in the order of the codebook. */
  readonly legend: readonly { readonly letter: string; readonly tag: Tag }[];
  /** Some highlight has no tag, so the legend says how such a one looks. */
  readonly hasUntagged: boolean;
  readonly paragraphs: readonly PrintedParagraph[];
  /** Notes too long for the margin. */
  readonly longNotes: readonly PrintedNote[];
  /** Highlights that have no place in this text, with their notes. */
  readonly unplaced: readonly { readonly highlight: HighlightView; readonly notes: readonly PrintedNote[] }[];
  /** On the report itself. */
  readonly notes: readonly PrintedNote[];
}

export interface PrintedParagraph {
  /** `null` for the headline. */
  readonly number: number | null;
  readonly pieces: readonly PrintedPiece[];
  /** To stand beside it. */
  readonly margin: readonly PrintedNote[];
}

/** A stretch in which the same highlights stand throughout. Together the pieces are the paragraph to the character. */
export interface PrintedPiece {
  readonly text: string;
  /** Those that go over it, the longest first. */
  readonly over: readonly HighlightView[];
  /** The letters of the tags on what ends here, then the numbers of its notes: "a b 2"; empty where nothing ends. */
  readonly sign: string;
}

/** A note with its replies, under one number. */
export interface PrintedNote {
  readonly number: number;
  readonly entries: readonly PrintedEntry[];
}

/** Two of a note whose versions are in conflict. */
export interface PrintedEntry {
  readonly version: NoteVersion;
  /** Who wrote it. */
  readonly by: string;
  readonly isReply: boolean;
}

export interface PrintInput {
  readonly report: ReportView;
  /** Only these highlights. Left out, all. */
  readonly highlights?: ReadonlySet<HighlightId> | undefined;
  readonly hasHighlights: boolean;
  readonly hasNotes: boolean;
}

/** Characters of a note with its replies, as plain text, from which on it stands at the end instead of in the margin. */
const longest = 320;

export function printedReport(
  library: Library,
  { report, highlights, hasHighlights, hasNotes }: PrintInput,
): PrintedReport {
  const view = viewOf(library);
  const isPrinted = ({ highlight }: HighlightView) =>
    (hasHighlights || hasNotes) && (highlights === undefined || highlights.has(highlight.id));
  const placed = report.highlights.filter(isPrinted);
  const unplaced = report.unplaced.filter(isPrinted);
  const used = new Set([...placed, ...unplaced].flatMap(({ tags }) => tags));
  const legend = view.codebook.entries
    .filter(({ tag }) => hasHighlights && used.has(tag))
    .map(({ tag }, index) => ({ letter: letterOf(index), tag }));
  const letters = new Map(legend.map(({ letter, tag }) => [tag, letter]));
  let count = 0;
  const notesOf = (on: Parameters<typeof notesOn>[1]): readonly PrintedNote[] =>
    !hasNotes
      ? []
      : notesOn(view, on).map((note) => {
          count += 1;
          const replies = view.threadByNote.get(note.id)?.replies ?? [];
          return { number: count, entries: [note, ...replies].flatMap((one) => entriesOf(library, one)) };
        });
  const own = notesOf({ collection: "reports", id: report.report.id });
  const byEnd = placed.toSorted((a, b) => a.highlight.passage.end - b.highlight.passage.end);
  const notes = new Map(byEnd.map((one) => [one, notesOf({ collection: "highlights", id: one.highlight.id })]));
  const signsOf = (one: HighlightView) => [
    ...one.tags.flatMap((tag) => letters.get(tag) ?? []),
    ...(notes.get(one) ?? []).map(({ number }) => String(number)),
  ];
  const all = [...notes.values()].flat();
  return {
    report,
    legend,
    hasUntagged: hasHighlights && placed.some(({ tags }) => tags.length === 0),
    paragraphs: report.paragraphs.map((paragraph) => {
      const ending = byEnd.filter((one) => lastOf(report, one) === paragraph);
      return {
        number: paragraph.isHeadline ? null : paragraph.number,
        pieces: cutsOf(paragraph, placed).map(({ from, to, over, done }) => ({
          text: report.edition.text.slice(from, to),
          over: hasHighlights ? over : [],
          sign: [...new Set(done.filter((one) => ending.includes(one)).flatMap(signsOf))].join(" "),
        })),
        margin: ending.flatMap((one) => notes.get(one) ?? []).filter((note) => !isLong(note)),
      };
    }),
    longNotes: all.filter(isLong),
    unplaced: unplaced.map((highlight) => ({
      highlight,
      notes: notesOf({ collection: "highlights", id: highlight.highlight.id }),
    })),
    notes: own,
  };
}

function entriesOf(library: Library, note: Note): readonly PrintedEntry[] {
  return noteHeads(library, note.id).map((version) => ({
    version,
    by: shownName(library.people.get(version.person) ?? { id: version.person }),
    isReply: isReply(note),
  }));
}

function isLong({ entries }: PrintedNote): boolean {
  return entries.reduce((sum, { version }) => sum + toPlainText(version.content).length, 0) > longest;
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly over: readonly HighlightView[];
  readonly done: readonly HighlightView[];
}

/** Where a highlight ends: the line break behind a paragraph belongs to it. */
function lastOf({ paragraphs }: ReportView, { highlight: { passage } }: HighlightView): Paragraph | undefined {
  return paragraphAt(paragraphs, passage.end - 1) ?? paragraphs[0];
}

function cutsOf({ start, end }: Paragraph, placed: readonly HighlightView[]): readonly Cut[] {
  const here = placed.filter(({ highlight: { passage } }) => passage.start < end && passage.end > start);
  const cuts = new Set([start, end]);
  for (const { highlight } of here) {
    cuts.add(Math.max(start, highlight.passage.start));
    cuts.add(Math.min(end, highlight.passage.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const over = here.filter(({ highlight: { passage } }) => passage.start <= from && passage.end >= to);
    return { from, to, over, done: over.filter(({ highlight }) => Math.min(end, highlight.passage.end) === to) };
  });
}

/** a … z, aa, ab …: letters, where notes have numbers and reports capitals. @param index from 0. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
