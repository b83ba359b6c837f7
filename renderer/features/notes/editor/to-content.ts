import type { BlockNode, InlineNode, ListItemNode, ListNode, NoteContent, TextNode } from "#core/index.ts";
import { isAllowedLink } from "./link-address.ts";
import { readMention } from "./read-mention.ts";

/** A node of Lexical's JSON: known fields are read with care, all others are ignored. */
export interface LexicalJson {
  readonly type: string;
  readonly [field: string]: unknown;
}

export interface ToContentOptions {
  /** Bits of Lexical's text formats to keep. */
  readonly formats: number;
  /** Keeps alignment, indent and direction of blocks. */
  readonly keepsLayout: boolean;
}

const asWritten: ToContentOptions = { formats: 0b11111, keepsLayout: true };
/** Bold, italic and code: what the editor itself can write. */
export const asPasted: ToContentOptions = { formats: 0b10011, keepsLayout: false };

/**
 * The note in the library's own schema. Of Lexical's fields only the known ones survive: no style, no mode, no detail. A
 * tab becomes its character, a link to anything but `https:` or `mailto:` becomes its words, an unknown node its children.
 */
export function toContent(editorState: { readonly root: LexicalJson }): NoteContent {
  return {
    root: {
      type: "root",
      ...layout(editorState.root, asWritten),
      children: toBlocks(childrenOf(editorState.root), asWritten),
    },
  };
}

/** The blocks of a run of nodes; inline nodes that stand bare are put in a paragraph. */
export function toBlocks(nodes: readonly LexicalJson[], options: ToContentOptions): BlockNode[] {
  const blocks: BlockNode[] = [];
  let bare: InlineNode[] = [];
  const close = () => {
    if (bare.length > 0) blocks.push({ type: "paragraph", ...layout(null, options), children: bare });
    bare = [];
  };
  for (const node of nodes) {
    const inline = toInline(node, options);
    if (inline !== null) {
      bare.push(...inline);
      continue;
    }
    close();
    blocks.push(...toBlock(node, options));
  }
  close();
  return blocks;
}

function toBlock(node: LexicalJson, options: ToContentOptions): readonly BlockNode[] {
  const children = childrenOf(node);
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", ...layout(node, options), children: inlineOf(children, options) }];
    case "heading":
      return [
        {
          type: "heading",
          ...layout(node, options),
          tag: headingTag(node["tag"]),
          children: inlineOf(children, options),
        },
      ];
    case "quote":
      return [{ type: "quote", ...layout(node, options), children: inlineOf(children, options) }];
    case "list":
      return [toList(node, options)];
    case "listitem":
      return [toList({ type: "list", listType: "bullet", children: [node] }, options)];
    default:
      return toBlocks(children, options);
  }
}

function toList(node: LexicalJson, options: ToContentOptions): ListNode {
  const children = childrenOf(node).map((child) =>
    child.type === "listitem" ? child : { type: "listitem", children: [child] },
  );
  const start = wholeNumber(node["start"], 1);
  return {
    type: "list",
    ...layout(node, options),
    listType: node["listType"] === "number" ? "number" : "bullet",
    start,
    children: children.map((child, index) => toListItem(child, start + index, options)),
  };
}

function toListItem(node: LexicalJson, value: number, options: ToContentOptions): ListItemNode {
  const children = childrenOf(node).flatMap((child): (InlineNode | ListNode)[] =>
    child.type === "list" ? [toList(child, options)] : inlineOf([child], options),
  );
  return { type: "listitem", ...layout(node, options), value: wholeNumber(node["value"], value), children };
}

/** Every word of the nodes as inline nodes; blocks among them are parted by line breaks. */
function inlineOf(nodes: readonly LexicalJson[], options: ToContentOptions): InlineNode[] {
  const found: InlineNode[] = [];
  for (const node of nodes) {
    const inline = toInline(node, options);
    if (inline === null && found.length > 0) found.push({ type: "linebreak", version: 1 });
    found.push(...(inline ?? inlineOf(childrenOf(node), options)));
  }
  return found;
}

/** `null` for a node that is no inline node. */
function toInline(node: LexicalJson, options: ToContentOptions): readonly InlineNode[] | null {
  switch (node.type) {
    case "text":
    case "tab":
      return [toText(node, options)];
    case "linebreak":
      return [{ type: "linebreak", version: 1 }];
    case "link":
    case "autolink": {
      const children = inlineOf(childrenOf(node), options).flatMap((child) =>
        child.type === "link" ? child.children : [child],
      );
      const url = node["url"];
      if (typeof url !== "string" || !isAllowedLink(url)) return children;
      return linked(url, children, layout(node, options));
    }
    case "mention": {
      const mention = readMention(node);
      return mention === null ? [] : [mention];
    }
    default:
      return null;
  }
}

/** A mention is a way to go somewhere itself, so it stands between the parts of a link and in none. */
function linked(url: string, children: readonly InlineNode[], block: Layout): InlineNode[] {
  const found: InlineNode[] = [];
  let words: LinkNode["children"] = [];
  const close = () => {
    if (words.length > 0) found.push({ type: "link", ...block, url, children: words });
    words = [];
  };
  for (const child of children) {
    if (child.type === "text" || child.type === "linebreak") words.push(child);
    else {
      close();
      found.push(child);
    }
  }
  close();
  return found.length > 0 ? found : [{ type: "link", ...block, url, children: [] }];
}

function toText(node: LexicalJson, options: ToContentOptions): TextNode {
  const { text, format } = node;
  return {
    type: "text",
    version: 1,
    format: wholeNumber(format, 0) & options.formats,
    // Half a surrogate pair can be pasted; no file could carry it.
    text: typeof text === "string" ? text.toWellFormed() : "",
  };
}

type LinkNode = Extract<InlineNode, { type: "link" }>;
type Layout = Pick<ListNode, "version" | "direction" | "format" | "indent">;

const alignments: readonly unknown[] = ["", "left", "start", "center", "right", "end", "justify"];

function layout(node: LexicalJson | null, options: ToContentOptions): Layout {
  const { direction, format, indent }: Partial<Record<string, unknown>> = (options.keepsLayout ? node : null) ?? {};
  return {
    version: 1,
    direction: direction === "ltr" || direction === "rtl" ? direction : null,
    format: alignments.includes(format) ? (format as Layout["format"]) : "",
    indent: Math.min(20, wholeNumber(indent, 0)),
  };
}

/** The levels of a note begin at h2, because h1 is the report's. */
function headingTag(tag: unknown): "h2" | "h3" | "h4" {
  if (tag === "h1" || tag === "h2") return "h2";
  return tag === "h3" ? "h3" : "h4";
}

function wholeNumber(value: unknown, otherwise: number): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
}

function childrenOf(node: LexicalJson): readonly LexicalJson[] {
  const { children } = node;
  return Array.isArray(children) ? (children as readonly LexicalJson[]) : [];
}
