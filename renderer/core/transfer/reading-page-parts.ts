import type { PersonId } from "../model/ids.ts";
import type { Note, NoteTarget } from "../model/note.ts";
import type { Report } from "../model/report.ts";
import { type AttributionWord, attributionWords } from "../queries/attribution-words.ts";
import type { HighlightView, ReportView } from "../queries/library-view.ts";
import { noteHeads } from "../queries/note-heads.ts";
import { placeWords } from "../queries/place-words.ts";
import { reportFacts } from "../queries/report-facts.ts";
import { nameIn, unconfirmed } from "./claim-words.ts";
import type { HandedOn } from "./handed-on.ts";
import { escapeText, html, type Markup, nothing, own } from "./html-text.ts";
import { toNoteHtml } from "./note-to-html.ts";

/** What the page is made of. */
export interface Page extends HandedOn {
  /** Highlights by their number in the page. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Highlights have entries of their own, under their reports, that quotations elsewhere lead to. */
  readonly hasEntries: boolean;
}

export function titleHtml({ title }: ReportView): Markup {
  if (!title.isHeadline) return html`<span class="quiet">${own(title.text)}</span>`;
  return title.isInferred ? html`≈ ${own(title.text)}` : own(title.text);
}

/** What is known of a report. What was inferred has its sign and reason. */
export function metadataHtml(report: Report): Markup {
  return html`<dl>${reportFacts(report).map(
    ({ name, value, inferredFrom }) =>
      html`<dt>${own(name)}</dt><dd>${own(value)}${inferredFrom === null ? nothing : html` <span class="quiet">≈ ${own(inferredFrom)}</span>`}</dd>`,
  )}</dl>`;
}

/** A highlight's words with place and attribution, tags and who marked it, and its notes. */
export function highlightHtml(page: Page, view: HighlightView): Markup {
  const number = escapeText(String(page.numbers.get(view.highlight.id) ?? 0));
  const tags = view.tags.map((tag) => html`<span class="chip tag-${escapeText(tag.colour)}">${own(tag.name)}</span> `);
  return html`${quotationHtml(page, view)}
<p class="by">${number} · ${tags}${nameHtml(page, view.highlight.person)}</p>
${notesHtml(page, { collection: "highlights", id: view.highlight.id })}`;
}

/** The quotation with its place and attribution. @param said the attribution; left out, what is set of it */
export function quotationHtml(
  page: Page,
  view: HighlightView,
  said: readonly (AttributionWord & { readonly isUnset?: boolean })[] = attributionWords(view.highlight, view.source),
): Markup {
  const words = said.map(({ text, isInferred, isUnset = false }) =>
    isUnset
      ? html` · <span class="quiet">${own(text)}</span>`
      : html` · ${isInferred ? html`≈ ` : nothing}${own(text)}`,
  );
  const open = unconfirmed(page.library, "highlights", view.highlight.id);
  const entry = page.hasEntries ? `h${page.numbers.get(view.highlight.id) ?? 0}` : `r${view.report.siglum}`;
  const link = html`<a href="#${escapeText(entry)}">${escapeText(placeWords(view))}</a>`;
  return html`<blockquote dir="auto">“${own(view.highlight.passage.exact)}”</blockquote><p class="by">${link}${words}${open === null ? nothing : html` · <span class="quiet">${own(open)}</span>`}</p>`;
}

/** Each note with its replies below it. */
export function notesHtml(page: Page, on: NoteTarget): readonly Markup[] {
  return page.notesOn(on).map(({ note, replies }) => {
    const resolved =
      note.resolved === undefined ? nothing : html`<p class="by">Resolved by ${nameHtml(page, note.resolved.by)}</p>`;
    return html`<div class="note">${noteHtml(page, note)}${resolved}${replies.map((reply) => html`<div class="note">${noteHtml(page, reply)}</div>`)}</div>`;
  });
}

function noteHtml(page: Page, note: Note): readonly Markup[] {
  return noteHeads(page.library, note.id).map(
    (head) => html`${toNoteHtml(head.content, page.readMention)}<p class="by">${nameHtml(page, head.person)}</p>`,
  );
}

export function nameHtml({ library }: Page, id: PersonId): Markup {
  return own(nameIn(library, id));
}
