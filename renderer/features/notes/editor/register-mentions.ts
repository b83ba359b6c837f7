import {
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_HIGH,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from "lexical";
import { $isEditorMention } from "./mention-node.tsx";

const chosenClass = "note-mention-chosen";

/** Shows which mention the arrow keys have reached; Enter there presses it. Returns a function that ends it. */
export function registerMentions(editor: LexicalEditor): () => void {
  let shown: NodeKey | null = null;
  return mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      const chosen = editorState.read($chosenMention);
      if (chosen === shown) return;
      if (shown !== null) editor.getElementByKey(shown)?.classList.remove(chosenClass);
      if (chosen !== null) editor.getElementByKey(chosen)?.classList.add(chosenClass);
      shown = chosen;
    }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const chosen = $chosenMention();
        const link = chosen === null ? null : editor.getElementByKey(chosen)?.querySelector<HTMLElement>("[role=link]");
        if (link == null) return false;
        event?.preventDefault();
        link.click();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

function $chosenMention(): NodeKey | null {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return null;
  const [node, ...more] = selection.getNodes();
  return more.length === 0 && $isEditorMention(node) ? node.getKey() : null;
}
