import type { BlockNode, InlineNode, ListItemNode, NoteContent } from "#core/index.ts";
import type { LexicalJson } from "./to-content.ts";

/** The note as Lexical reads it: the fields that the library's schema leaves out get Lexical's plain values. */
export function fromContent(content: NoteContent): { readonly root: LexicalJson } {
  const { root } = content;
  return { root: { ...root, children: root.children.map(toLexicalNode) } };
}

export function toLexicalNode(node: BlockNode | InlineNode | ListItemNode): LexicalJson {
  switch (node.type) {
    case "text":
      return { ...node, mode: "normal", detail: 0, style: "" };
    case "linebreak":
    case "mention":
      return node;
    case "link":
      return { ...node, rel: null, target: null, title: null, children: node.children.map(toLexicalNode) };
    case "list":
      return { ...node, tag: node.listType === "number" ? "ol" : "ul", children: node.children.map(toLexicalNode) };
    case "paragraph":
      return { ...node, textFormat: 0, textStyle: "", children: node.children.map(toLexicalNode) };
    default:
      return { ...node, children: node.children.map(toLexicalNode) };
  }
}
