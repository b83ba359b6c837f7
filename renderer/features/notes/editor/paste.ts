import { $insertGeneratedNodes } from "@lexical/clipboard";
import { $generateNodesFromDOM } from "@lexical/html";
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type SerializedLexicalNode,
} from "lexical";
import { setLink } from "./format-commands.ts";
import { toLexicalNode } from "./from-content.ts";
import { isAllowedLink } from "./link-address.ts";
import { parseInert } from "./parse-inert.ts";
import { asPasted, type LexicalJson, toBlocks } from "./to-content.ts";
import { tidyWordLists } from "./word-lists.ts";

/**
 * Lets only the nodes and formats of a note in, whatever was copied and however it comes: pasted, or dragged from elsewhere.
 * Returns a function that ends it.
 */
export function registerPaste(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(PASTE_COMMAND, (event) => pasteFrom(event, editor), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes, selection }) => {
        selection.insertNodes($cleaned(nodes));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** True when it has taken the paste; plain text is left to Lexical. */
function pasteFrom(event: ClipboardEvent | InputEvent | KeyboardEvent, editor: LexicalEditor): boolean {
  if (!("clipboardData" in event) || event.clipboardData === null) return false;
  const plain = event.clipboardData.getData("text/plain").trim();
  const html = event.clipboardData.getData("text/html");
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if (/^\S+$/.test(plain) && isAllowedLink(plain)) {
    event.preventDefault();
    setLink(editor, plain);
    return true;
  }
  if (html === "") return false;
  event.preventDefault();
  const page = parseInert(html);
  tidyWordLists(page);
  $insertGeneratedNodes(editor, $generateNodesFromDOM(editor, page), selection);
  return true;
}

/** The same words in the nodes of a note. A single paragraph comes as its words, so that it joins the line it is put into. */
function $cleaned(nodes: readonly LexicalNode[]): LexicalNode[] {
  const blocks = toBlocks(nodes.map($exported), asPasted).filter((block) => block.children.length > 0);
  const [first] = blocks;
  const pieces = blocks.length === 1 && first?.type === "paragraph" ? first.children : blocks;
  return pieces.map((piece) => $parseSerializedNode(toLexicalNode(piece) as unknown as SerializedLexicalNode));
}

function $exported(node: LexicalNode): LexicalJson {
  const json = node.exportJSON() as unknown as LexicalJson;
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($exported) } : json;
}
