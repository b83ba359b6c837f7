import { $createTextNode, $getNodeByKey, $isTextNode, type LexicalEditor } from "lexical";
import type { MentionNode } from "#core/index.ts";
import type { Trigger } from "./find-trigger.ts";
import { EditorMention } from "./mention-node.tsx";

/** Puts a mention where its sign and the words behind it were typed, and the caret behind it. */
export function putMention(editor: LexicalEditor, { node: key, start, end }: Trigger, mention: MentionNode): void {
  editor.update(() => {
    const node = $getNodeByKey(key);
    if (!$isTextNode(node)) return;
    const typed = start === 0 ? node.splitText(end)[0] : node.splitText(start, end)[1];
    if (typed === undefined) return;
    const put = new EditorMention(mention);
    typed.replace(put);
    const next = put.getNextSibling();
    if ($isTextNode(next) && /^\s/.test(next.getTextContent())) {
      next.select(1, 1);
      return;
    }
    const space = $createTextNode(" ");
    put.insertAfter(space);
    space.select(1, 1);
  });
}
