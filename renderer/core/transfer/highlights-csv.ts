import { isResolved, type SaidDate } from "../model/date.ts";
import type { HighlightId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Note } from "../model/note.ts";
import { type Stated, statedValue } from "../model/stated.ts";
import { verificationWords, voiceWords } from "../queries/attribution-words.ts";
import { dateWords } from "../queries/date-words.ts";
import type { HighlightView } from "../queries/library-view.ts";
import { noteHeads } from "../queries/note-heads.ts";
import { highlightPlace } from "../queries/place-words.ts";
import { toConfirmWords } from "../queries/to-confirm.ts";
import { evidenceWords, nameIn, tiedBy } from "./claim-words.ts";
import { writeCsv } from "./csv.ts";
import { type HandedOn, handedOn } from "./handed-on.ts";
import { toPlainText } from "./note-to-text.ts";

/** What the table has no room for, for whoever chooses it. */
export const csvLeavesOut = [
  "the texts of the reports",
  "verdicts, “looked, nothing found” and claims without a highlight",
  "notes on anything but the highlight itself, the formatting of notes and their earlier versions",
  "what the tags mean, and their colours",
  "highlights of other editions at their old place",
] as const;

type Row = (handed: HandedOn, view: HighlightView) => string | number;

const columns: readonly (readonly [name: string, cell: Row])[] = [
  ["siglum", (_, { report }) => report.siglum],
  ["headline", (_, { report }) => statedValue(report.report.headline) ?? ""],
  ["headline basis", (_, { report }) => report.report.headline?.basis ?? ""],
  ["outlet", (_, { report }) => statedValue(report.report.outlet) ?? ""],
  ["outlet basis", (_, { report }) => report.report.outlet?.basis ?? ""],
  ["published from", (_, { report }) => days(report.report.published).from],
  ["published to", (_, { report }) => days(report.report.published).to],
  ["date basis", (_, { report }) => report.report.published?.basis ?? ""],
  ["place", (_, view) => highlightPlace(view)],
  ["start (UTF-16)", (_, { highlight }) => highlight.passage.start],
  ["end (UTF-16)", (_, { highlight }) => highlight.passage.end],
  ["quotation", (_, { highlight }) => highlight.passage.exact],
  ["tags", (_, { tags }) => tags.map(({ name }) => name).join("; ")],
  ["tagged by", ({ library }, { taggings }) => names(taggings.map(({ person }) => nameIn(library, person)))],
  ["marked by", ({ library }, { highlight }) => nameIn(library, highlight.person)],
  ["speaker as printed", (_, { highlight: { voice } }) => (voice === undefined ? "" : voiceWords(voice))],
  ["source", (_, { source }) => source?.name ?? ""],
  ["said on", (_, { highlight }) => said(highlight.saidOn)],
  ["as of", (_, { highlight }) => said(highlight.asOf)],
  [
    "verification",
    (_, { highlight: { verification } }) => (verification === undefined ? "" : verificationWords(verification)),
  ],
  ["to confirm", ({ library }, { highlight }) => toConfirmWords(library, "highlights", highlight.id).join("; ")],
  ["claims", claimLines],
  ["notes", noteLines],
  ["edition (SHA-256)", (_, { highlight }) => highlight.passage.edition],
  ["highlight id", (_, { highlight }) => highlight.id],
];

/**
 * Highlights as CSV, one a row under a row of names; cells that a spreadsheet would run are made safe. Offsets are in UTF-16 units of
 * the edition that the row names, the end exclusive. Dates are ISO 8601 where they are days, else as people write them.
 */
export function highlightsCsv(library: Library, highlights?: ReadonlySet<HighlightId>): string {
  const handed = handedOn(library, highlights);
  return writeCsv([
    columns.map(([name]) => name),
    ...handed.highlights.map((view) => columns.map(([, cell]) => cell(handed, view))),
  ]);
}

/** A line a tie: "supports · 6,000 square km: Ukraine retook … (Ana)". */
function claimLines({ library, view: { claimById } }: HandedOn, { evidence }: HighlightView): string {
  return evidence
    .map(
      (tie) =>
        `${evidenceWords(tie, library)}: ${claimById.get(tie.claim)?.claim.text ?? ""} (${tiedBy(library, tie)})`,
    )
    .join("\n");
}

function noteLines(handed: HandedOn, { highlight: { id } }: HighlightView): string {
  const textOf = (note: Note) =>
    noteHeads(handed.library, note.id).map(
      ({ content, person }) => `${nameIn(handed.library, person)}: ${toPlainText(content, handed.readMention)}`,
    );
  return handed
    .notesOn({ collection: "highlights", id })
    .flatMap(({ note, replies }) => [note, ...replies].flatMap(textOf))
    .join("\n\n");
}

function names(all: readonly string[]): string {
  return [...new Set(all)].join("; ");
}

function said(date: SaidDate | undefined): string {
  return date === undefined ? "" : dateWords(date);
}

function days(published: SaidDate | Extract<Stated, { basis: "unknown" }> | undefined): { from: string; to: string } {
  return published !== undefined && "from" in published && isResolved(published) ? published : { from: "", to: "" };
}
