import type { BlockNode, InlineNode, ListNode, NoteContent, TextNode } from "../model/note-content.ts";
import { mentionAsWritten, type ReadMention } from "../queries/mentions.ts";
import { escapeText, html, type Markup, own } from "./html-text.ts";

/** The note as HTML. Headings stand below those of the page around them (h2 becomes h4). */
export function toNoteHtml(content: NoteContent, read: ReadMention = mentionAsWritten): Markup {
  return html`${content.root.children.map((block) => blockHtml(block, read))}`;
}

function blockHtml(block: BlockNode, read: ReadMention): Markup {
  switch (block.type) {
    case "paragraph":
      return html`<p dir="auto">${inlineHtml(block.children, read)}</p>`;
    case "quote":
      return html`<blockquote dir="auto">${inlineHtml(block.children, read)}</blockquote>`;
    case "list":
      return listHtml(block, read);
    case "heading":
      if (block.tag === "h2") return html`<h4 dir="auto">${inlineHtml(block.children, read)}</h4>`;
      return block.tag === "h3"
        ? html`<h5 dir="auto">${inlineHtml(block.children, read)}</h5>`
        : html`<h6 dir="auto">${inlineHtml(block.children, read)}</h6>`;
  }
}

function listHtml(list: ListNode, read: ReadMention): Markup {
  const items = list.children.map(
    ({ children }) =>
      html`<li dir="auto">${children.map((child) => (child.type === "list" ? listHtml(child, read) : html`${inlineHtml([child], read)}`))}</li>`,
  );
  return list.listType === "number"
    ? html`<ol start="${escapeText(String(list.start))}">${items}</ol>`
    : html`<ul>${items}</ul>`;
}

function inlineHtml(nodes: readonly InlineNode[], read: ReadMention): readonly Markup[] {
  return nodes.map((node) => {
    if (node.type === "linebreak") return html`<br>`;
    if (node.type === "text") return textHtml(node);
    if (node.type === "mention") return html`<b class="mention">${own(read(node))}</b>`;
    const words = inlineHtml(node.children, read);
    if (!/^(https:\/\/|mailto:)/i.test(node.url)) return html`${words}`;
    return html`<a href="${escapeText(node.url)}" rel="noopener noreferrer nofollow">${words}</a>`;
  });
}

function textHtml({ text, format }: TextNode): Markup {
  let marked = escapeText(text);
  if (format & 16) marked = html`<code>${marked}</code>`;
  if (format & 8) marked = html`<u>${marked}</u>`;
  if (format & 4) marked = html`<s>${marked}</s>`;
  if (format & 2) marked = html`<em>${marked}</em>`;
  if (format & 1) marked = html`<strong>${marked}</strong>`;
  return marked;
}
