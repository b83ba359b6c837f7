import type { BlockNode, InlineNode, ListNode, NoteContent } from "#core/index.ts";

/** A note is folded where it has more characters than this (UTF-16 units); what is shown of it has fewer. */
const longest = 1_200;
const shown = 600;

/** The beginning of a long note, and how many characters are left out; `null` for one that is shown whole. */
export function foldNote(content: NoteContent): { readonly beginning: NoteContent; readonly left: number } | null {
  const length = content.root.children.reduce((sum, block) => sum + lengthOf(block), 0);
  if (length <= longest) return null;
  const cut = new Cut(shown);
  const children = cut.take(content.root.children, (block) => cut.block(block));
  return { beginning: { root: { ...content.root, children } }, left: length - shown + cut.room };
}

function lengthOf(node: BlockNode | InlineNode | ListNode["children"][number]): number {
  if (node.type === "text") return node.text.length;
  if (node.type === "mention") return node.words.length;
  return "children" in node ? node.children.reduce((sum: number, child) => sum + lengthOf(child), 0) : 1;
}

/** Takes nodes until the room is used up; the last words are cut after a word and an ellipsis. */
class Cut {
  constructor(public room: number) {}

  take<T>(nodes: readonly T[], cut: (node: T) => T): T[] {
    const taken: T[] = [];
    for (const node of nodes) {
      if (this.room <= 0) break;
      taken.push(cut(node));
    }
    return taken;
  }

  block(block: BlockNode): BlockNode {
    if (block.type === "list") return this.#list(block);
    return { ...block, children: this.take(block.children, (child) => this.#inline(child)) };
  }

  #list(list: ListNode): ListNode {
    return {
      ...list,
      children: this.take(list.children, (item) => ({
        ...item,
        children: this.take(item.children, (child) =>
          child.type === "list" ? this.#list(child) : this.#inline(child),
        ),
      })),
    };
  }

  #inline(node: InlineNode): InlineNode {
    if (node.type === "link") {
      this.room -= lengthOf(node);
      return node;
    }
    if (node.type !== "text" || node.text.length <= this.room) {
      this.room -= lengthOf(node);
      return node;
    }
    const words = node.text.slice(0, this.room).toWellFormed();
    const kept = words.slice(0, Math.max(0, words.lastIndexOf(" "))).trimEnd();
    this.room = 0;
    return { ...node, text: `${kept === "" ? words : kept}…` };
  }
}
