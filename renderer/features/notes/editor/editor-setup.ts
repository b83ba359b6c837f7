import { LinkNode } from "@lexical/link";
import { ListItemNode, ListNode } from "@lexical/list";
import type { InitialConfigType } from "@lexical/react/LexicalComposer";
import { HeadingNode, QuoteNode } from "@lexical/rich-text";
import type { NoteContent } from "#core/index.ts";
import { fromContent } from "./from-content.ts";
import { EditorMention } from "./mention-node.tsx";

/** The nodes that a note may hold, and the class names that NoteText's styles know. */
export function editorSetup(content: NoteContent | null): InitialConfigType {
  return {
    namespace: "variorum-note",
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, EditorMention],
    theme: {
      link: "link",
      list: { nested: { listitem: "note-nest" } },
      text: { underline: "note-underlined", strikethrough: "note-struck" },
    },
    ...(content === null || content.root.children.length === 0
      ? {}
      : { editorState: JSON.stringify(fromContent(content)) }),
    onError: (error) => {
      throw error;
    },
  };
}
