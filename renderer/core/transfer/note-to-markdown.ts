import type { BlockNode, InlineNode, ListNode, NoteContent, TextNode } from "../model/note-content.ts";
import { mentionAsWritten, type ReadMention } from "../queries/mentions.ts";
import { escapeLineStarts, escapeWords } from "./markdown-text.ts";

/**
 * The note as CommonMark with strikethrough (GFM). Underlining has no form there and is left out. What looks like
 * Markdown in the person's words is escaped. No line break at the end.
 */
export function toMarkdown(content: NoteContent, read: ReadMention = mentionAsWritten): string {
  return content.root.children.map((block) => blockMarkdown(block, read)).join("\n\n");
}

function blockMarkdown(block: BlockNode, read: ReadMention): string {
  if (block.type === "list") return listLines(block, read).join("\n");
  const text = inlineMarkdown(block.children, read);
  if (block.type === "heading")
    return `${"#".repeat(Number(block.tag.slice(1)))} ${text.replaceAll("\\\n", " ").replace(/[\r\n]+/g, " ")}`;
  const safe = escapeLineStarts(text);
  return block.type === "quote" ? safe.replace(/^/gm, "> ") : safe;
}

function listLines(list: ListNode, read: ReadMention, indent = ""): readonly string[] {
  const lines: string[] = [];
  let number = list.start;
  let inner = `${indent}  `;
  for (const item of list.children) {
    const sign = list.listType === "number" ? `${number}. ` : "- ";
    const text = escapeLineStarts(
      inlineMarkdown(
        item.children.filter((child) => child.type !== "list"),
        read,
      ),
    );
    const isNestOnly = text === "" && item.children.some((child) => child.type === "list");
    if (!isNestOnly) {
      inner = indent + " ".repeat(sign.length);
      lines.push(...text.split("\n").map((line, index) => (index === 0 ? indent + sign : inner) + line));
      number += 1;
    }
    for (const child of item.children) if (child.type === "list") lines.push(...listLines(child, read, inner));
  }
  return lines;
}

function inlineMarkdown(nodes: readonly InlineNode[], read: ReadMention): string {
  return nodes
    .map((node) => {
      if (node.type === "linebreak") return "\\\n";
      if (node.type === "link")
        return `[${inlineMarkdown(node.children, read)}](<${node.url.replace(/[<>\\\s]/gu, encodeURIComponent)}>)`;
      return node.type === "mention" ? escapeWords(read(node)) : textMarkdown(node);
    })
    .join("");
}

const formats = { bold: 1, italic: 2, strikethrough: 4, code: 16 } as const;

/** Marks must touch a word, so the spaces at both ends stay outside of them. */
function textMarkdown(node: TextNode): string {
  const words = node.text.trim();
  if (words === "") return node.text;
  const start = node.text.length - node.text.trimStart().length;
  const [before, after] = [node.text.slice(0, start), node.text.slice(start + words.length)];
  const has = (bit: number) => (node.format & bit) !== 0;
  let marked = has(formats.code) ? codeSpan(words) : escapeWords(words);
  if (has(formats.strikethrough)) marked = `~~${marked}~~`;
  if (has(formats.italic)) marked = `*${marked}*`;
  if (has(formats.bold)) marked = `**${marked}**`;
  return before + marked + after;
}

/** Fenced by more backticks than stand inside. On one line: an empty one would end the span, and what follows be read as Markdown. */
function codeSpan(lines: string): string {
  const words = lines.replace(/[\r\n]+/g, " ");
  const longest = Math.max(0, ...(words.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? fence + words + fence : `${fence} ${words} ${fence}`;
}
