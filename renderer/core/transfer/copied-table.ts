import { escapeText, html, type Markup } from "./html-text.ts";

type Rows = readonly (readonly (string | number)[])[];

/** A table as lines with tabs between the cells; a line's end within a cell becomes a space. */
export function tableText(rows: Rows): string {
  return rows.map((row) => row.map((cell) => String(cell).replace(/\s+/gu, " ")).join("\t")).join("\n");
}

/** A table as HTML, its first row as heads; everything of others' is escaped, and the lines of a cell stand below one another. */
export function tableHtml([heads = [], ...rows]: Rows): string {
  return html`<table><thead><tr>${heads.map((head) => html`<th>${cellHtml(head)}</th>`)}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${row.map((cell) => html`<td>${cellHtml(cell)}</td>`)}</tr>`,
  )}</tbody></table>`;
}

function cellHtml(cell: string | number): Markup {
  const [first = "", ...rest] = String(cell).split("\n");
  return html`${escapeText(first)}${rest.map((line) => html`<br>${escapeText(line)}`)}`;
}
