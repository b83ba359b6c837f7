import { $createLinkNode, LinkNode } from "@lexical/link";
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  type ElementTransformer,
  INLINE_CODE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  ORDERED_LIST,
  QUOTE,
  type TextMatchTransformer,
  type Transformer,
  UNORDERED_LIST,
} from "@lexical/markdown";
import { $createHeadingNode, HeadingNode } from "@lexical/rich-text";
import { $createTextNode } from "lexical";
import { readLinkAddress } from "./link-address.ts";

const headingTags = ["h2", "h3", "h4"] as const;

/** `#`, `##` and `###` make h2, h3 and h4: h1 is the report's own. */
const heading: ElementTransformer = {
  dependencies: [HeadingNode],
  export: () => null,
  regExp: /^(#{1,3})\s/,
  type: "element",
  replace: (block, children, match) => {
    const node = $createHeadingNode(headingTags[(match[1]?.length ?? 1) - 1] ?? "h4");
    node.append(...children);
    block.replace(node);
    node.select(0, 0);
  },
};

/** `[words](address)` becomes a link where the address is allowed, and stays as typed where it is not. */
const link: TextMatchTransformer = {
  dependencies: [LinkNode],
  regExp: /\[([^[\]]+)\]\(([^()\s]+)\)$/,
  trigger: ")",
  type: "text-match",
  replace: (textNode, match) => {
    const address = readLinkAddress(match[2] ?? "");
    if (address === null) return;
    const words = $createTextNode(match[1] ?? address);
    words.setFormat(textNode.getFormat());
    textNode.replace($createLinkNode(address, { rel: null }).append(words));
    // Without this what is typed next would go on inside of the link.
    words.getParentOrThrow().selectNext(0, 0);
  },
};

/** What typing turns into form. */
export const markdownShortcuts: Transformer[] = [
  heading,
  QUOTE,
  UNORDERED_LIST,
  ORDERED_LIST,
  INLINE_CODE,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  BOLD_UNDERSCORE,
  ITALIC_STAR,
  ITALIC_UNDERSCORE,
  link,
];
