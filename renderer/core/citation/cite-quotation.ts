import { dateWords } from "../queries/date-words.ts";
import type { HighlightView, ReportView } from "../queries/library-view.ts";
import { blockQuotation, inLine } from "../transfer/markdown-text.ts";
import { type CitationFacts, type CitedFact, factsOfHighlight, factsOfStretch } from "./citation-facts.ts";
import { citeApa, citeChicago, citeMla, citeShort } from "./cite-styles.ts";
import { formattedText, plainText } from "./cited-line.ts";
import { variorumPlace } from "./cited-place.ts";

/** How a quotation can be copied, in the order of the menus. */
export const quotationStyles = [
  { style: "full", name: "Full in words" },
  { style: "variorum", name: "Siglum and paragraph" },
  { style: "chicago", name: "Chicago note" },
  { style: "apa", name: "APA" },
  { style: "mla", name: "MLA" },
  { style: "markdown", name: "Markdown quotation" },
] as const;
export type QuotationStyle = (typeof quotationStyles)[number]["style"];

/** A quotation with siglum and source, to be pasted elsewhere. Its words are those of the text to the character. */
export interface CopiedQuotation {
  readonly text: string;
  /** The same as HTML; `null` where the plain text is all there is. */
  readonly html: string | null;
}

/** A highlight with its source. One that is not sure of its place says so. */
export function citeHighlight(highlight: HighlightView, style: QuotationStyle): CopiedQuotation {
  return cite(factsOfHighlight(highlight), style);
}

/** Words of a report that nobody has marked. @param stretch in UTF-16 units of the edition that is read. */
export function citeStretch(
  report: ReportView,
  stretch: { readonly start: number; readonly end: number },
  style: QuotationStyle,
): CopiedQuotation {
  return cite(factsOfStretch(report, stretch), style);
}

function cite(facts: CitationFacts, style: QuotationStyle): CopiedQuotation {
  switch (style) {
    case "markdown":
      return { text: `${blockQuotation(facts.words)}\n>\n> — ${inLine(sourceInWords(facts))}`, html: null };
    case "full": {
      const cited = { isBlock: false, words: facts.words, after: [`— ${sourceInWords(facts)}`], source: [] };
      return { text: plainText(cited), html: formattedText(cited) };
    }
    default: {
      const cited = { variorum: citeShort, chicago: citeChicago, apa: citeApa, mla: citeMla }[style](facts);
      return { text: plainText(cited), html: formattedText(cited) };
    }
  }
}

/** "B · Headline, Outlet, ¶ 4, published about 5 Oct 2022 (inferred)". */
function sourceInWords({ siglum, headline, firstWords, outlet, published, place }: CitationFacts): string {
  const parts = [
    headline === null ? `no headline: “${firstWords}”` : signed(headline),
    ...(outlet === null ? [] : [signed(outlet)]),
    variorumPlace(place),
    published === null
      ? "date unknown"
      : `published ${dateWords(published)}${published.basis === "inferred" ? " (inferred)" : ""}`,
  ];
  return `${siglum} · ${parts.join(", ")}`;
}

function signed({ text, isInferred }: CitedFact): string {
  return isInferred ? `${text} (inferred)` : text;
}
