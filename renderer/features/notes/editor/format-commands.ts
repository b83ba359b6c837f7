import { $isLinkNode, $toggleLink } from "@lexical/link";
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListNode,
  REMOVE_LIST_COMMAND,
} from "@lexical/list";
import { $createQuoteNode, $isQuoteNode } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import { $findMatchingParent, $getNearestNodeOfType } from "@lexical/utils";
import {
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";

/** What holds where the caret stands. */
export interface FormatState {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCode: boolean;
  readonly block: "bullet" | "number" | "quote" | "other";
  /** The address of the link around the caret. */
  readonly link: string | null;
}

export const plainFormat: FormatState = { isBold: false, isItalic: false, isCode: false, block: "other", link: null };

/** Reads the form at the selection; call it inside of a read or an update. */
export function $readFormat(): FormatState {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return plainFormat;
  const node = selection.anchor.getNode();
  const link = $findMatchingParent(node, $isLinkNode);
  return {
    isBold: selection.hasFormat("bold"),
    isItalic: selection.hasFormat("italic"),
    isCode: selection.hasFormat("code"),
    block: $blockOf(node),
    link: $isLinkNode(link) ? link.getURL() : null,
  };
}

function $blockOf(node: LexicalNode): FormatState["block"] {
  const list = $getNearestNodeOfType(node, ListNode);
  if ($isListNode(list)) return list.getListType() === "number" ? "number" : "bullet";
  return $findMatchingParent(node, $isQuoteNode) === null ? "other" : "quote";
}

export function toggleText(editor: LexicalEditor, format: "bold" | "italic" | "code"): void {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, format);
}

/** Makes the block a list or a quotation, or a paragraph again where it is that already. */
export function toggleBlock(editor: LexicalEditor, block: "bullet" | "number" | "quote"): void {
  const present = editor.getEditorState().read(() => $readFormat().block);
  if (block !== "quote") {
    if (present === block) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
    else
      editor.dispatchCommand(
        block === "number" ? INSERT_ORDERED_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND,
        undefined,
      );
    return;
  }
  if (present === "bullet" || present === "number") editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
  editor.update(() =>
    $setBlocksType($getSelection(), () => (present === "quote" ? $createParagraphNode() : $createQuoteNode())),
  );
}

/** Links the selected words, changes the link around the caret, or puts the address itself where nothing is selected; `null` unlinks. */
export function setLink(editor: LexicalEditor, address: string | null): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (address !== null && selection.isCollapsed() && $readFormat().link === null) {
      const words = $createTextNode(address.replace(/^(mailto:)/i, ""));
      selection.insertNodes([words]);
      words.select(0, words.getTextContentSize());
      $toggleLink(address, { rel: null });
      words.getParent()?.selectEnd();
      return;
    }
    $toggleLink(address, { rel: null });
  });
}
