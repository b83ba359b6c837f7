import type { BlockNode, InlineNode, ListNode, NoteContent } from "../model/note-content.ts";
import { mentionAsWritten, type ReadMention } from "../queries/mentions.ts";

/** The note as plain text: a block a line, list items with their sign, two spaces a level; no line at the end. */
export function toPlainText(content: NoteContent, read: ReadMention = mentionAsWritten): string {
  return content.root.children.flatMap((block) => blockLines(block, read)).join("\n");
}

function blockLines(block: BlockNode, read: ReadMention): readonly string[] {
  return block.type === "list" ? listLines(block, read) : inlineText(block.children, read).split("\n");
}

function listLines(list: ListNode, read: ReadMention, indent = ""): readonly string[] {
  const lines: string[] = [];
  let number = list.start;
  for (const item of list.children) {
    const text = inlineText(
      item.children.filter((child) => child.type !== "list"),
      read,
    );
    const sign = list.listType === "number" ? `${number}. ` : "• ";
    const isNestOnly = text === "" && item.children.some((child) => child.type === "list");
    if (!isNestOnly) {
      lines.push(
        ...text.split("\n").map((line, index) => indent + (index === 0 ? sign : " ".repeat(sign.length)) + line),
      );
      number += 1;
    }
    for (const child of item.children) if (child.type === "list") lines.push(...listLines(child, read, `${indent}  `));
  }
  return lines;
}

function inlineText(nodes: readonly InlineNode[], read: ReadMention): string {
  return nodes
    .map((node) => {
      if (node.type === "linebreak") return "\n";
      if (node.type === "mention") return read(node);
      return node.type === "link" ? inlineText(node.children, read) : node.text;
    })
    .join("");
}
