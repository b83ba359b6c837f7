import type { ClaimId } from "../model/ids.ts";
import type { Library } from "../model/library.ts";
import { dateWords } from "../queries/date-words.ts";
import { type DossierEntry, dossierOf } from "../queries/dossier.ts";
import { dossierWords } from "../queries/dossier-words.ts";
import type { SharedTexts } from "../queries/long-passages.ts";
import { claimKindWords } from "../queries/to-confirm.ts";
import { evidenceWords } from "./claim-words.ts";
import { handedOnClaim } from "./handed-on-claim.ts";
import { escapeText, html, type Markup, nothing, own } from "./html-text.ts";
import type { ForReaders } from "./reading-page.ts";
import { coverageHtml, verdictsHtml } from "./reading-page-claims.ts";
import { metadataHtml, nameHtml, notesHtml, type Page, quotationHtml, titleHtml } from "./reading-page-parts.ts";
import { pageHtml } from "./reading-page-shell.ts";

/** The dossier of a claim as one HTML file to read and to print. @returns `null` where the claim is not to be seen. */
export function toDossierPage(
  library: Library,
  id: ClaimId,
  { exportedAt, by, texts }: Pick<ForReaders, "exportedAt" | "by"> & { readonly texts?: SharedTexts },
): string | null {
  const found = handedOnClaim(library, id);
  if (found === null) return null;
  const { handed, one } = found;
  const page: Page = {
    ...handed,
    numbers: new Map(handed.highlights.map(({ highlight }, index) => [highlight.id, index + 1])),
    hasEntries: false,
  };
  const { claim } = one.whole;
  const { counts, warning, entries } = dossierOf(library, one.whole, texts);
  const event = claim.event === undefined ? nothing : html` · event ${own(dateWords(claim.event))}`;
  return pageHtml({
    title: claim.text,
    exportedAt,
    by,
    head: html`<p class="by">${escapeText(claimKindWords(claim))}, ${nameHtml(page, claim.person)}${event}</p>
<p class="counts">${escapeText(counts)}. ≈ marks what was inferred and is not said in the report itself.</p>
${warning === null ? nothing : html`<p><strong>${escapeText(warning)}</strong></p>`}
${verdictsHtml(page, one)}${coverageHtml(page, one)}${notesHtml(page, { collection: "claims", id: claim.id })}`,
    main: html`<section><h2>Passages</h2>${
      entries.length === 0
        ? html`<p class="by">No passage is tied to this claim.</p>`
        : html`<ol class="passages">${entries.map((entry) => entryHtml(page, entry))}</ol>`
    }</section>
${page.reports.length === 0 ? nothing : html`<section><h2>Reports</h2>${page.reports.map((report) => html`<article id="r${escapeText(report.siglum)}"><h3><span class="siglum">${escapeText(report.siglum)}</span> ${titleHtml(report)}</h3>${metadataHtml(report.report)}</article>`)}</section>`}`,
  });
}

function entryHtml(page: Page, { highlight, ties, day }: DossierEntry): Markup {
  const when =
    day === null ? html`date unknown` : html`${day.isInferred ? html`≈ ` : nothing}${own(`${day.what} ${day.words}`)}`;
  return html`<li><p class="by">${when}</p>${ties.map(
    (tie) =>
      html`<p class="by"><strong>${own(evidenceWords(tie, page.library))}</strong>, ${nameHtml(page, tie.person)}</p>`,
  )}${quotationHtml(page, highlight, dossierWords(page.library, highlight))}${notesHtml(page, { collection: "highlights", id: highlight.highlight.id })}</li>
`;
}
