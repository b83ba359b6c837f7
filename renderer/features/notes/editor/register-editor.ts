import {
  COMMAND_PRIORITY_HIGH,
  FORMAT_ELEMENT_COMMAND,
  FORMAT_TEXT_COMMAND,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
  type TextFormatType,
} from "lexical";
import type { NoteContent } from "#core/index.ts";
import { type KeyActions, registerKeys } from "./editor-keys.ts";
import { registerLeaving } from "./leaving.ts";
import { registerPaste } from "./paste.ts";
import { registerQuietLinks } from "./quiet-links.ts";
import { registerMentions } from "./register-mentions.ts";
import { type LexicalJson, toContent } from "./to-content.ts";

export interface EditorEvents extends KeyActions {
  onChange(read: () => NoteContent): void;
  onLeave(): void;
}

const ownFormats: ReadonlySet<TextFormatType> = new Set(["bold", "italic", "code"]);

/** Makes a plain Lexical editor a note's: its formats, its keys, clean pasting, and word of what happens. */
export function registerEditor(editor: LexicalEditor, frame: HTMLElement, events: EditorEvents): () => void {
  const read = () => toContent(editor.getEditorState().toJSON() as unknown as { readonly root: LexicalJson });
  return mergeRegister(
    registerPaste(editor),
    registerQuietLinks(editor),
    registerMentions(editor),
    registerKeys(frame, editor, events),
    registerLeaving(editor, frame, events.onLeave),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      // The text that the editor begins with comes in under this tag; it is no change of the writer's.
      if (tags.has(HISTORY_MERGE_TAG)) return;
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) events.onChange(read);
    }),
    editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !ownFormats.has(format), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(FORMAT_ELEMENT_COMMAND, () => true, COMMAND_PRIORITY_HIGH),
  );
}
