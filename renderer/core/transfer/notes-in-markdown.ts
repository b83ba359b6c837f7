import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Note, NoteTarget } from "../model/note.ts";
import { attributionWords } from "../queries/attribution-words.ts";
import { counted, countWords } from "../queries/count-words.ts";
import { dateWords, intervalWords } from "../queries/date-words.ts";
import type { HighlightView, ReportView } from "../queries/library-view.ts";
import { noteHeads } from "../queries/note-heads.ts";
import { placeWords } from "../queries/place-words.ts";
import { reportFacts } from "../queries/report-facts.ts";

import { sourceFacts } from "../queries/source-facts.ts";
import type { SourceEntry } from "../queries/sources.ts";
import { claimKindWords } from "../queries/to-confirm.ts";
import { coverageLines, evidenceWords, nameIn, tiedBy, unconfirmed, verdictLines } from "./claim-words.ts";
import { countsOf, type HandedOn, type HandedOnClaim, handedOn } from "./handed-on.ts";
import { blockQuotation, inLine } from "./markdown-text.ts";
import { toMarkdown } from "./note-to-markdown.ts";
import type { ForReaders } from "./reading-page.ts";

/** A library, or a part of it, as Markdown (CommonMark): quotations with what was said of them, and never a report's whole text. */
export function toMarkdownNotes(library: Library, { exportedAt, by, highlights, arrangement }: ForReaders): string {
  const handed = handedOn(library, highlights);
  const day = new Date(exportedAt).toISOString().slice(0, 10);
  const date = intervalWords({ from: day, to: day, granularity: "day" });
  const blocks = [
    `# Notes on ${counted(handed.reports.length, "report")}`,
    by === "" ? date : `${inLine(by)}, ${date}`,
    `${handed.isPart ? "A part of a library. " : ""}Holds ${countWords(countsOf(handed))}. ≈ marks what was inferred and is not said in the report itself.`,
    ...under("## Notes", notes(handed, { collection: "library", id: "library" })),
    ...(arrangement === "claim" ? byClaim(handed) : byReport(handed)),
    ...under(
      "## Tags",
      handed.tags.flatMap((tag) => tagBlocks(handed, tag)),
    ),
    ...under(
      "## Sources",
      handed.sources.flatMap((entry) => sourceBlocks(handed, entry)),
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function byReport(handed: HandedOn): readonly string[] {
  return [
    ...handed.reports.flatMap((report) => [
      ...reportBlocks(handed, report),
      ...[...report.highlights, ...report.unplaced].flatMap((view) => highlightBlocks(handed, view, true)),
    ]),
    ...under(
      "## Claims",
      handed.claims.flatMap((claim) => claimBlocks(handed, claim, false)),
    ),
  ];
}

function byClaim(handed: HandedOn): readonly string[] {
  return [
    ...under(
      "## Claims",
      handed.claims.flatMap((claim) => claimBlocks(handed, claim, true)),
    ),
    ...under(
      "## On no claim",
      handed.highlights
        .filter(({ evidence }) => evidence.length === 0)
        .flatMap((view) => highlightBlocks(handed, view, false)),
    ),
    ...handed.reports.flatMap((report) => reportBlocks(handed, report)),
  ];
}

export function reportBlocks(handed: HandedOn, view: ReportView): readonly string[] {
  const { report, siglum, title } = view;
  const facts = reportFacts(report).map(
    ({ name, value, inferredFrom }) =>
      `- ${inLine(name)}: ${inferredFrom === null ? inLine(value) : `≈ ${inLine(value)} (${inLine(inferredFrom)})`}`,
  );
  return [
    `## ${siglum} · ${title.isHeadline ? `${title.isInferred ? "≈ " : ""}${inLine(title.text)}` : `no headline: “${inLine(title.text)}”`}`,
    ...(facts.length === 0 ? [] : [facts.join("\n")]),
    ...notes(handed, { collection: "reports", id: report.id }),
  ];
}

/** The quotation, then a line on where and who, tags, claims, and the notes. */
function highlightBlocks(handed: HandedOn, view: HighlightView, isWithClaims: boolean): readonly string[] {
  const { library } = handed;
  const { highlight, tags, evidence } = view;
  const attribution = attributionWords(highlight, view.source).map(({ text, isInferred }) =>
    isInferred ? `≈ ${text}` : text,
  );
  const open = unconfirmed(library, "highlights", highlight.id);
  const textOf = (id: string) => handed.view.claimById.get(id as never)?.claim.text ?? "";
  return [
    quotation(view, attribution),
    [
      ...(tags.length === 0 ? [] : [`- tags: ${tags.map(({ name }) => inLine(name)).join(", ")}`]),
      ...(isWithClaims
        ? evidence.map(
            (tie) =>
              `- ${inLine(evidenceWords(tie, library))}: “${inLine(textOf(tie.claim))}” (${inLine(tiedBy(library, tie))})`,
          )
        : []),
      ...(open === null ? [] : [`- ${inLine(open)}`]),
      `- marked by ${inLine(nameIn(library, highlight.person))}`,
    ].join("\n"),
    ...notes(handed, { collection: "highlights", id: highlight.id }),
  ];
}

export function quotation(view: HighlightView, attribution: readonly (string | { readonly quiet: string })[]): string {
  const source = [placeWords(view), ...attribution]
    .map((part) => (typeof part === "string" ? inLine(part) : `*${inLine(part.quiet)}*`))
    .join(" · ");
  return `${blockQuotation(view.highlight.passage.exact)}\n>\n> — ${source}`;
}

/** @param isWhole with all that is said of each passage; else the passages stand by report, and here only their places. */
function claimBlocks(handed: HandedOn, one: HandedOnClaim, isWhole: boolean): readonly string[] {
  const { library } = handed;
  const { claim } = one.whole;
  const facts = [
    `- ${claimKindWords(claim)}, by ${inLine(nameIn(library, claim.person))}`,
    ...(claim.event === undefined ? [] : [`- event: ${inLine(dateWords(claim.event))}`]),
    ...verdictLines(library, claim).map(
      ({ label, verdict, reason }) =>
        `- ${inLine(label)}: **${verdict}**${reason === null ? "" : `: ${inLine(reason)}`}`,
    ),
    ...coverageLines(library, one).map(({ label, reports }) => `- ${label}: ${inLine(reports)}`),
  ];
  const ties = one.passages.map(
    ({ evidence, highlight }) =>
      [
        `**${inLine(evidenceWords(evidence, library))}** (${inLine(nameIn(library, evidence.person))})`,
        highlight,
      ] as const,
  );
  return [
    `### ${inLine(claim.text)}`,
    facts.join("\n"),
    ...notes(handed, { collection: "claims", id: claim.id }),
    ...(isWhole
      ? ties.flatMap(([words, highlight]) => [words, ...highlightBlocks(handed, highlight, false)])
      : ties.length === 0
        ? []
        : [ties.map(([words, highlight]) => `- ${placeWords(highlight)}: ${words}`).join("\n")]),
  ];
}

function tagBlocks(handed: HandedOn, tag: HandedOn["tags"][number]): readonly string[] {
  const rules = [tag.definition, tag.include, tag.exclude].filter((rule) => rule !== undefined);
  return [
    `**${inLine(tag.name)}**${rules.map((rule) => `\\\n${inLine(rule)}`).join("")}`,
    ...notes(handed, { collection: "tags", id: tag.id }),
  ];
}

function sourceBlocks(handed: HandedOn, entry: SourceEntry): readonly string[] {
  const facts = sourceFacts(entry).map(({ name, value }) => `- ${inLine(name)}: ${inLine(value)}`);
  return [
    `**${inLine(entry.source.name)}**`,
    ...(facts.length === 0 ? [] : [facts.join("\n")]),
    ...notes(handed, { collection: "sources", id: entry.source.id }),
  ];
}

/** Each under who wrote it, its replies after it. A note's own headings stand below all others. */
export function notes(handed: HandedOn, on: NoteTarget): readonly string[] {
  const name = (id: PersonId) => inLine(nameIn(handed.library, id));
  return handed
    .notesOn(on)
    .flatMap(({ note, replies }) => [
      ...noteBlocks(handed, note, "Note"),
      ...(note.resolved === undefined ? [] : [`Resolved by ${name(note.resolved.by)}`]),
      ...replies.flatMap((reply) => noteBlocks(handed, reply, "Reply")),
    ]);
}

function noteBlocks({ library, readMention }: HandedOn, { id }: Note, what: "Note" | "Reply"): readonly string[] {
  return noteHeads(library, id).flatMap((head) => [
    `**${what} by ${inLine(nameIn(library, head.person))}**`,
    toMarkdown(head.content, readMention).replace(/^#{1,6} /gm, "###### "),
  ]);
}

function under(heading: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [heading, ...blocks];
}
