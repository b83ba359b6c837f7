import type { Highlight } from "../model/highlight.ts";
import type { PersonId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Note, NoteTarget } from "../model/note.ts";
import { shownName } from "../model/person.ts";
import type { Report, ReportField } from "../model/report.ts";
import { reportFields } from "../model/report.ts";
import type { Tag } from "../model/tag.ts";
import { attributionWords } from "../queries/attribution-words.ts";
import { counted, countWords } from "../queries/count-words.ts";
import { intervalWords } from "../queries/date-words.ts";
import {
  type ClaimView,
  type HighlightView,
  type LibraryView,
  notesOn,
  type ReportView,
  viewOf,
} from "../queries/library-view.ts";
import { mentionReader, type ReadMention } from "../queries/mentions.ts";
import { noteHeads } from "../queries/note-heads.ts";
import { placeWords } from "../queries/place-words.ts";
import { escapeText, html, type Markup, nothing, own } from "./html-text.ts";
import { toNoteHtml } from "./note-to-html.ts";
import { readingPageStyle } from "./reading-page-style.ts";
import { type NumberedHighlight, textHtml } from "./reading-page-text.ts";

export interface ReadingPageInput {
  /** Milliseconds since 1970, or ISO 8601 in UTC. */
  readonly exportedAt: number | string;
  /** The name of whoever hands it on. */
  readonly by: string;
}

/** A library as one HTML file to read and to print: no script, nothing from elsewhere, everything of others' escaped. */
export function toReadingPage(library: Library, { exportedAt, by }: ReadingPageInput): string {
  const view = viewOf(library);
  const page: Page = {
    library,
    view,
    numbers: new Map(view.highlights.map(({ highlight }, index) => [highlight.id, index + 1])),
    read: mentionReader(library),
  };
  const day = new Date(exportedAt).toISOString().slice(0, 10);
  const title = `Notes on ${counted(view.reports.length, "report")}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>${readingPageStyle as Markup}</style>
</head>
<body>
<header>
<h1>${escapeText(title)}</h1>
<p class="by">${by === "" ? nothing : html`${own(by)}, `}<time datetime="${escapeText(day)}">${escapeText(intervalWords({ from: day, to: day, granularity: "day" }))}</time></p>
<p class="counts">Holds ${escapeText(countWords(countsOf(view)))}. ≈ marks what was inferred and is not said in the report itself.</p>
<nav aria-label="Reports"><ol>${view.reports.map((report) => html`<li><a href="#r${escapeText(report.siglum)}"><span class="siglum">${escapeText(report.siglum)}</span> ${titleHtml(report)}</a></li>`)}</ol></nav>
</header>
<main>
${libraryNotes(page)}${view.claims.length === 0 ? nothing : html`<section><h2>Claims</h2>${view.claims.map((claim) => claimHtml(page, claim))}</section>`}
${view.reports.map((report) => reportHtml(page, report))}
${view.codebook.entries.length === 0 ? nothing : html`<section><h2>Tags</h2>${view.codebook.entries.map(({ tag }) => tagHtml(page, tag))}</section>`}
</main>
</body>
</html>
`;
}

interface Page {
  readonly library: Library;
  readonly view: LibraryView;
  /** Highlights by their number in the page. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly read: ReadMention;
}

function countsOf({ reports, highlights, claims, notes }: LibraryView): Readonly<Record<string, number>> {
  return { reports: reports.length, highlights: highlights.length, claims: claims.length, notes: notes.length };
}

function libraryNotes(page: Page): Markup {
  const notes = notesHtml(page, { collection: "library", id: "library" });
  return notes.length === 0 ? nothing : html`<section><h2>Notes</h2>${notes}</section>`;
}

function claimHtml(page: Page, { claim, passages }: ClaimView): Markup {
  return html`<article><h3>${own(claim.text)}</h3>
<p class="by">${escapeText(claim.kind)}, ${nameHtml(page, claim.person)}</p>
${notesHtml(page, { collection: "claims", id: claim.id })}
<ol class="passages">${passages.map(({ evidence, highlight }) => {
    const said = [evidence.stance ?? "stance not set", evidence.value, evidence.qualifier, evidence.scope].filter(
      (word) => word !== undefined,
    );
    return html`<li><p class="by"><strong>${own(said.join(" · "))}</strong>, ${nameHtml(page, evidence.person)}</p>${quotationHtml(page, highlight)}</li>`;
  })}</ol></article>
`;
}

function reportHtml(page: Page, report: ReportView): Markup {
  const numbered = report.highlights.map(
    (view): NumberedHighlight => ({ view, number: numberOf(page, view.highlight) }),
  );
  const rows = reportFields.map((field) => metadataRow(report.report, field));
  return html`<article id="r${escapeText(report.siglum)}"><h2><span class="siglum">${escapeText(report.siglum)}</span> ${titleHtml(report)}</h2>
<dl>${rows}</dl>
${notesHtml(page, { collection: "reports", id: report.report.id })}
${textHtml(report, numbered)}
${numbered.length === 0 ? nothing : html`<h3>Highlights</h3><ol class="passages">${numbered.map(({ view }) => highlightHtml(page, view))}</ol>`}
</article>
`;
}

function tagHtml(page: Page, tag: Tag): Markup {
  const count = page.view.highlightCountByTag.get(tag.id) ?? 0;
  const rules = [tag.definition, tag.include, tag.exclude].filter((rule) => rule !== undefined);
  return html`<p><span class="chip tag-${escapeText(tag.colour)}">${own(tag.name)}</span> <span class="quiet">${escapeText(counted(count, "highlight"))}</span></p>
${rules.map((rule) => html`<p dir="auto">${escapeText(rule)}</p>`)}${notesHtml(page, { collection: "tags", id: tag.id })}
`;
}

function titleHtml({ title }: ReportView): Markup {
  return title.isHeadline ? own(title.text) : html`<span class="quiet">${own(title.text)}</span>`;
}

const fieldNames: Readonly<Record<ReportField, string>> = {
  headline: "Headline",
  outlet: "Outlet",
  agency: "Agency",
  byline: "Byline",
  dateline: "Dateline",
  published: "Published",
  language: "Language",
};

function metadataRow(report: Report, field: ReportField): Markup {
  const stated = report[field];
  if (stated === undefined || field === "headline") return nothing;
  const value =
    stated.basis === "unknown" ? html`unknown` : own("value" in stated ? stated.value : intervalWords(stated));
  const reason = "reason" in stated && stated.reason !== undefined ? stated.reason : "";
  const sign = stated.basis === "inferred" ? html` <span class="quiet">≈ ${own(reason)}</span>` : nothing;
  return html`<dt>${escapeText(fieldNames[field])}</dt><dd>${value}${sign}</dd>`;
}

function highlightHtml(page: Page, view: HighlightView): Markup {
  const number = escapeText(String(numberOf(page, view.highlight)));
  const tags = view.tags.map((tag) => html`<span class="chip tag-${escapeText(tag.colour)}">${own(tag.name)}</span> `);
  return html`<li id="h${number}">${quotationHtml(page, view)}
<p class="by">${number} · ${tags}${nameHtml(page, view.highlight.person)}</p>
${notesHtml(page, { collection: "highlights", id: view.highlight.id })}</li>`;
}

/** The quotation with its place and attribution. */
function quotationHtml(page: Page, view: HighlightView): Markup {
  const { highlight } = view;
  const words = attributionWords(highlight, view.source).map(
    ({ text, isInferred }) => html` · ${isInferred ? html`≈ ` : nothing}${own(text)}`,
  );
  const link = html`<a href="#h${escapeText(String(numberOf(page, highlight)))}">${escapeText(placeWords(view))}</a>`;
  return html`<blockquote dir="auto">“${own(highlight.passage.exact)}”</blockquote><p class="by">${link}${words}</p>`;
}

function notesHtml(page: Page, on: NoteTarget): readonly Markup[] {
  return notesOn(page.view, on).map((note) => {
    const replies = page.view.threadByNote.get(note.id)?.replies ?? [];
    const resolved =
      note.resolved === undefined ? nothing : html`<p class="by">Resolved by ${nameHtml(page, note.resolved.by)}</p>`;
    return html`<div class="note">${noteHtml(page, note)}${resolved}${replies.map((reply) => html`<div class="note">${noteHtml(page, reply)}</div>`)}</div>`;
  });
}

function noteHtml(page: Page, note: Note): readonly Markup[] {
  return noteHeads(page.library, note.id).map(
    (head) => html`${toNoteHtml(head.content, page.read)}<p class="by">${nameHtml(page, head.person)}</p>`,
  );
}

function nameHtml({ library }: Page, id: PersonId): Markup {
  const person = library.people.get(id);
  return own(person === undefined ? `Reader ${id.slice(-4).toUpperCase()}` : shownName(person));
}

function numberOf({ numbers }: Page, highlight: Highlight): number {
  return numbers.get(highlight.id) ?? 0;
}
