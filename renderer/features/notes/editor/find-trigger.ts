import { $getSelection, $isLineBreakNode, $isRangeSelection, $isTextNode, type NodeKey, type TextNode } from "lexical";
import type { MentionTrigger } from "./mention-options.ts";

/** A sign that was typed, and the words behind it up to the caret. */
export interface Trigger {
  readonly sign: MentionTrigger;
  readonly query: string;
  readonly node: NodeKey;
  /** Where the sign stands and where the caret does, in UTF-16 units of the node. */
  readonly start: number;
  readonly end: number;
}

/** Longest words behind a sign, in UTF-16 units; more is a sentence that only begins with it. */
const longestQuery = 60;

const pattern = new RegExp(`(^|[\\s([{“"'‘«])([#@])((?:[^\\s#@][^#@]{0,${longestQuery}})?)$`);

/** The sign before the caret that asks for a mention, or `null`. Looks at a few characters, however long the text is. */
export function $findTrigger(): Trigger | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat("code")) return null;
  const from = Math.max(0, anchor.offset - longestQuery - 3);
  const found = pattern.exec(node.getTextContent().slice(from, anchor.offset));
  if (found === null) return null;
  const [, before = "", sign = "", query = ""] = found;
  const start = from + found.index + before.length;
  if (before === "" && (start > 0 || !$beginsWord(node))) return null;
  return { sign: sign as MentionTrigger, query, node: node.getKey(), start, end: anchor.offset };
}

/** True where nothing that is written together stands before the node. */
function $beginsWord(node: TextNode): boolean {
  const before = node.getPreviousSibling();
  return before === null || $isLineBreakNode(before) || /\s$/.test(before.getTextContent());
}
