import { dateWords } from "../queries/date-words.ts";
import { claimKindWords } from "../queries/to-confirm.ts";
import { coverageLines, evidenceWords, verdictLines } from "./claim-words.ts";
import type { HandedOnClaim } from "./handed-on.ts";
import { escapeText, html, type Markup, nothing, own } from "./html-text.ts";
import { highlightHtml, nameHtml, notesHtml, type Page, quotationHtml } from "./reading-page-parts.ts";

/** A claim with what people hold of it, its passages, and what is known of the reports without one. */
export function claimHtml(page: Page, one: HandedOnClaim): Markup {
  const { claim } = one.whole;
  const event = claim.event === undefined ? nothing : html` · event ${own(dateWords(claim.event))}`;
  return html`<article><h3>${own(claim.text)}</h3>
<p class="by">${escapeText(claimKindWords(claim))}, ${nameHtml(page, claim.person)}${event}</p>
${verdictsHtml(page, one)}${notesHtml(page, { collection: "claims", id: claim.id })}
<ol class="passages">${one.passages.map(
    ({ evidence, highlight }) =>
      html`<li><p class="by"><strong>${own(evidenceWords(evidence, page.library))}</strong>, ${nameHtml(page, evidence.person)}</p>${page.hasEntries ? quotationHtml(page, highlight) : highlightHtml(page, highlight)}</li>`,
  )}</ol>${coverageHtml(page, one)}</article>
`;
}

export function verdictsHtml({ library }: Page, { whole }: HandedOnClaim): Markup {
  const lines = verdictLines(library, whole.claim);
  return lines.length === 0
    ? nothing
    : html`<dl>${lines.map(
        ({ label, verdict, reason }) =>
          html`<dt>${own(label)}</dt><dd><strong>${escapeText(verdict)}</strong>${reason === null ? nothing : html`: ${own(reason)}`}</dd>`,
      )}</dl>`;
}

export function coverageHtml({ library }: Page, one: HandedOnClaim): Markup {
  const lines = coverageLines(library, one);
  return lines.length === 0
    ? nothing
    : html`<dl class="coverage">${lines.map(({ label, reports }) => html`<dt>${escapeText(label)}</dt><dd>${own(reports)}</dd>`)}</dl>`;
}
