import type { HighlightId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import type { Tag } from "../model/tag.ts";
import { counted, countWords } from "../queries/count-words.ts";
import type { ReportView } from "../queries/library-view.ts";
import { sourceFacts } from "../queries/source-facts.ts";
import type { SourceEntry } from "../queries/sources.ts";
import { countsOf, handedOn } from "./handed-on.ts";
import { escapeText, html, type Markup, nothing, own } from "./html-text.ts";
import { claimHtml } from "./reading-page-claims.ts";
import { highlightHtml, metadataHtml, notesHtml, type Page, titleHtml } from "./reading-page-parts.ts";
import { pageHtml } from "./reading-page-shell.ts";
import { type NumberedHighlight, textHtml } from "./reading-page-text.ts";

/** What an export for readers goes by: reports with their texts, or claims with their passages. */
export type Arrangement = "report" | "claim";

export interface ForReaders {
  /** Milliseconds since 1970, or ISO 8601 in UTC. */
  readonly exportedAt: number | string;
  /** The name of whoever hands it on. */
  readonly by: string;
  /** Only these, with what they hang on. Left out, everything. */
  readonly highlights?: ReadonlySet<HighlightId> | undefined;
  /** Left out, by report. */
  readonly arrangement?: Arrangement | undefined;
}

/** A library, or a part of it, as one HTML file to read and to print: no script, nothing from elsewhere, everything of others' escaped. */
export function toReadingPage(library: Library, { exportedAt, by, highlights, arrangement }: ForReaders): string {
  const handed = handedOn(library, highlights);
  const page: Page = {
    ...handed,
    numbers: new Map(handed.highlights.map(({ highlight }, index) => [highlight.id, index + 1])),
    hasEntries: arrangement !== "claim",
  };
  return pageHtml({
    title: `Notes on ${counted(page.reports.length, "report")}`,
    exportedAt,
    by,
    head: html`<p class="counts">${page.isPart ? html`A part of a library. ` : nothing}Holds ${escapeText(countWords(countsOf(page)))}. ≈ marks what was inferred and is not said in the report itself.</p>
<nav aria-label="Reports"><ol>${page.reports.map((report) => html`<li><a href="#r${escapeText(report.siglum)}"><span class="siglum">${escapeText(report.siglum)}</span> ${titleHtml(report)}</a></li>`)}</ol></nav>`,
    main: html`${libraryNotes(page)}${claimsHtml(page)}
${page.hasEntries ? page.reports.map((report) => reportHtml(page, report)) : reportsWithoutTextHtml(page)}
${page.tags.length === 0 ? nothing : html`<section><h2>Tags</h2>${page.tags.map((tag) => tagHtml(page, tag))}</section>`}
${page.sources.length === 0 ? nothing : html`<section><h2>Sources</h2>${page.sources.map((entry) => sourceHtml(page, entry))}</section>`}`,
  });
}

function libraryNotes(page: Page): Markup {
  const notes = notesHtml(page, { collection: "library", id: "library" });
  return notes.length === 0 ? nothing : html`<section><h2>Notes</h2>${notes}</section>`;
}

function claimsHtml(page: Page): Markup {
  return page.claims.length === 0
    ? nothing
    : html`<section><h2>Claims</h2>${page.claims.map((claim) => claimHtml(page, claim))}</section>`;
}

function reportHtml(page: Page, report: ReportView): Markup {
  const number = ({ highlight }: NumberedHighlight["view"]) => page.numbers.get(highlight.id) ?? 0;
  const numbered = report.highlights.map((view): NumberedHighlight => ({ view, number: number(view) }));
  const entries = [...report.highlights, ...report.unplaced].map(
    (view) => html`<li id="h${escapeText(String(number(view)))}">${highlightHtml(page, view)}</li>`,
  );
  return html`<article id="r${escapeText(report.siglum)}"><h2><span class="siglum">${escapeText(report.siglum)}</span> ${titleHtml(report)}</h2>
${metadataHtml(report.report)}
${notesHtml(page, { collection: "reports", id: report.report.id })}
${textHtml(report, numbered)}
${entries.length === 0 ? nothing : html`<h3>Highlights</h3><ol class="passages">${entries}</ol>`}
</article>
`;
}

/** By claim there are no texts: what is on no claim stands by itself, then what is known of the reports. */
function reportsWithoutTextHtml(page: Page): Markup {
  const others = page.highlights.filter(({ evidence }) => evidence.length === 0);
  const reports = page.reports.map(
    (report) =>
      html`<article id="r${escapeText(report.siglum)}"><h3><span class="siglum">${escapeText(report.siglum)}</span> ${titleHtml(report)}</h3>
${metadataHtml(report.report)}${notesHtml(page, { collection: "reports", id: report.report.id })}</article>
`,
  );
  return html`${
    others.length === 0
      ? nothing
      : html`<section><h2>On no claim</h2><ol class="passages">${others.map((view) => html`<li>${highlightHtml(page, view)}</li>`)}</ol></section>`
  }
<section><h2>Reports</h2>${reports}</section>`;
}

function tagHtml(page: Page, tag: Tag): Markup {
  const count = page.highlights.filter(({ tags }) => tags.includes(tag)).length;
  const rules = [tag.definition, tag.include, tag.exclude].filter((rule) => rule !== undefined);
  return html`<p><span class="chip tag-${escapeText(tag.colour)}">${own(tag.name)}</span> <span class="quiet">${escapeText(counted(count, "highlight"))}</span></p>
${rules.map((rule) => html`<p dir="auto">${escapeText(rule)}</p>`)}${notesHtml(page, { collection: "tags", id: tag.id })}
`;
}

function sourceHtml(page: Page, entry: SourceEntry): Markup {
  const facts = sourceFacts(entry).map(({ name, value }) => html`<dt>${escapeText(name)}</dt><dd>${own(value)}</dd>`);
  return html`<p>${own(entry.source.name)}</p>
${facts.length === 0 ? nothing : html`<dl>${facts}</dl>`}${notesHtml(page, { collection: "sources", id: entry.source.id })}
`;
}
