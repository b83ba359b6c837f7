import { escapeText, html, type Markup } from "../transfer/html-text.ts";

/** A piece of a citation: words, or words in italics. */
export type CitedPiece = string | { readonly italic: string };

/** A quotation as one style writes it. */
export interface CitedQuotation {
  /** Set off in a paragraph of its own, without quotation marks. */
  readonly isBlock: boolean;
  readonly words: string;
  /** Follows the words in the same paragraph. */
  readonly after: readonly CitedPiece[];
  /** A paragraph below; none where it is empty. */
  readonly source: readonly CitedPiece[];
}

const indent = "    ";

/** The quotation as plain text: a block is indented by four spaces, line by line. */
export function plainText({ isBlock, words, after, source }: CitedQuotation): string {
  const quoted = isBlock ? words.replace(/(^|\r\n|\r|\n)(?=[^\r\n])/g, `$1${indent}`) : `“${words}”`;
  const first = [quoted, ...(after.length === 0 ? [] : [plain(after)])].join(" ");
  return source.length === 0 ? first : `${first}\n\n${plain(source)}`;
}

/** The same for editors that take formatted text. Line breaks of the quotation stay. */
export function formattedText({ isBlock, words, after, source }: CitedQuotation): string {
  const lines = words.split(/\r\n|\r|\n/);
  const quoted = html`${lines.map((line, index) => html`${index === 0 ? ("" as Markup) : html`<br>`}${escapeText(line)}`)}`;
  const tail = after.length === 0 ? ("" as Markup) : html` ${formatted(after)}`;
  const first = isBlock ? html`<blockquote><p>${quoted}${tail}</p></blockquote>` : html`<p>“${quoted}”${tail}</p>`;
  return source.length === 0 ? first : html`${first}<p>${formatted(source)}</p>`;
}

function plain(pieces: readonly CitedPiece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.italic)).join("");
}

function formatted(pieces: readonly CitedPiece[]): readonly Markup[] {
  return pieces.map((piece) =>
    typeof piece === "string" ? escapeText(piece) : html`<i>${escapeText(piece.italic)}</i>`,
  );
}
