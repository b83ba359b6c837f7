import type { BlockNode, InlineNode, ListNode, NoteContent } from "../model/note-content.ts";

/** The note as plain text: a block a line, list items with their sign, two spaces a level; no line at the end. */
export function toPlainText(content: NoteContent): string {
  return content.root.children.flatMap(blockLines).join("\n");
}

function blockLines(block: BlockNode): readonly string[] {
  return block.type === "list" ? listLines(block) : inlineText(block.children).split("\n");
}

function listLines(list: ListNode, indent = ""): readonly string[] {
  const lines: string[] = [];
  let number = list.start;
  for (const item of list.children) {
    const text = inlineText(item.children.filter((child) => child.type !== "list"));
    const sign = list.listType === "number" ? `${number}. ` : "• ";
    const isNestOnly = text === "" && item.children.some((child) => child.type === "list");
    if (!isNestOnly) {
      lines.push(
        ...text.split("\n").map((line, index) => indent + (index === 0 ? sign : " ".repeat(sign.length)) + line),
      );
      number += 1;
    }
    for (const child of item.children) if (child.type === "list") lines.push(...listLines(child, `${indent}  `));
  }
  return lines;
}

function inlineText(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === "linebreak") return "\n";
      return node.type === "link" ? inlineText(node.children) : node.text;
    })
    .join("");
}
