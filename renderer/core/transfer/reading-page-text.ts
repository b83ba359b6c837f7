import type { Paragraph } from "../anchoring/paragraphs.ts";
import type { HighlightView, ReportView } from "../queries/library-view.ts";
import { escapeText, html, type Markup, nothing } from "./html-text.ts";

/** A highlight with its number in the page. */
export interface NumberedHighlight {
  readonly view: HighlightView;
  readonly number: number;
}

/** A report's text with its passages marked and numbered; to the character what stands in the edition, numbers aside. */
export function textHtml(report: ReportView, highlights: readonly NumberedHighlight[]): Markup {
  return html`<div class="text">${report.paragraphs.map((paragraph) => paragraphHtml(report, paragraph, highlights))}</div>`;
}

function paragraphHtml(
  { edition }: ReportView,
  paragraph: Paragraph,
  highlights: readonly NumberedHighlight[],
): Markup {
  const { start, end } = paragraph;
  const here = highlights.filter(
    ({ view }) => view.highlight.passage.start < end && view.highlight.passage.end > start,
  );
  const cuts = new Set([start, end]);
  for (const { view } of here) {
    cuts.add(Math.max(start, view.highlight.passage.start));
    cuts.add(Math.min(end, view.highlight.passage.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces = places
    .slice(0, -1)
    .map((from, index) => pieceHtml(edition.text, from, places[index + 1] ?? end, here));
  const number = paragraph.isHeadline
    ? nothing
    : html`<span class="number">${escapeText(String(paragraph.number))}</span>`;
  return paragraph.isHeadline
    ? html`<p class="headline" dir="auto">${pieces}</p>`
    : html`<p dir="auto">${number}${pieces}</p>`;
}

/** A stretch in which the same highlights stand throughout. The first of them, the longest, gives the colour, as in the app. */
function pieceHtml(text: string, from: number, to: number, here: readonly NumberedHighlight[]): Markup {
  const words = escapeText(text.slice(from, to));
  const over = here.filter(({ view }) => view.highlight.passage.start <= from && view.highlight.passage.end >= to);
  const ending = over.filter(({ view }) => view.highlight.passage.end === to);
  if (over.length === 0) return words;
  const colour = over.flatMap(({ view }) => view.tags).at(0)?.colour;
  const references = ending.map(
    ({ number }) => html`<a class="ref" href="#h${escapeText(String(number))}">${escapeText(String(number))}</a>`,
  );
  return html`<mark class="${colour === undefined ? nothing : html`tag-${escapeText(colour)}`}">${words}</mark>${references}`;
}
