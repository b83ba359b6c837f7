import { type CopiedQuotation, citeStretch, type QuotationStyle } from "../citation/cite-quotation.ts";
import { escapeText, html, type Markup } from "../transfer/html-text.ts";
import { inLine } from "../transfer/markdown-text.ts";
import type { VariantTable } from "./variant-table.ts";
import { variantInWords } from "./variant-words.ts";

export type VariantFormat = "text" | "markdown" | "table";

/**
 * The rows with their sources, to be pasted elsewhere: one below the other, as a Markdown table, or as a table that editors take
 * formatted. @param style of the citations; in a table a Markdown quotation is cited in words
 */
export function citeVariants(table: VariantTable, style: QuotationStyle, format: VariantFormat): CopiedQuotation {
  const base = table.readings[table.base];
  const from = base === undefined ? "" : `${base.report.siglum} ${base.place}`;
  const rows = table.readings.map((reading) => {
    const { report, place } = reading;
    const inTable = format !== "text" && style === "markdown" ? "full" : style;
    return {
      name: `${report.siglum} ${place}`,
      cited: citeStretch(report, reading, inTable),
      differs: reading === base ? "" : variantInWords(table, reading),
    };
  });
  const text = rows
    .map(({ cited, differs }) => (differs === "" ? cited.text : `${cited.text}\n\nBeside ${from}: ${differs}`))
    .join("\n\n");
  if (format === "text") return { text, html: null };
  const heads = ["Report", "Words with their source", `Beside ${from}`];
  if (format === "markdown") {
    const line = (cells: readonly string[]) => `| ${cells.map(inLine).join(" | ")} |`;
    const body = rows.map(({ name, cited, differs }) => line([name, cited.text, differs || "base"]));
    return { text: [line(heads), "| --- | --- | --- |", ...body].join("\n"), html: null };
  }
  const head = html`<tr>${heads.map((name) => html`<th>${escapeText(name)}</th>`)}</tr>`;
  const body = rows.map(({ name, cited, differs }) => {
    const words = cited.html === null ? html`<p>${escapeText(cited.text)}</p>` : (cited.html as Markup);
    return html`<tr><td>${escapeText(name)}</td><td>${words}</td><td>${escapeText(differs || "base")}</td></tr>`;
  });
  return { text, html: html`<table><thead>${head}</thead><tbody>${body}</tbody></table>` };
}
