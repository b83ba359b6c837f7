import type { LexicalEditor } from "lexical";
import { toggleBlock, toggleText } from "./format-commands.ts";

export interface KeyActions {
  /** A list that is open over the text has the first word; true when the key was its own. */
  onListKey(key: string): boolean;
  onFinish(): void;
  onAskLink(): void;
  /** Alt+F10: from the text to its toolbar. */
  onToolbar(): void;
}

/**
 * The keys of an open note. They end here, so that the app's own keys of the same name (undo, single letters, Escape) stay
 * out of what a person writes; its palette, search and jumps go through. Returns a function that ends it.
 */
export function registerKeys(frame: HTMLElement, editor: LexicalEditor, actions: KeyActions): () => void {
  const before = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isBare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (isBare && isInText(event, editor) && actions.onListKey(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const action = actionOf(event, editor, actions);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  const after = (event: KeyboardEvent) => {
    if (isInText(event, editor) && isEditorsOwn(event)) event.stopPropagation();
  };
  frame.addEventListener("keydown", before, { capture: true });
  frame.addEventListener("keydown", after);
  return () => {
    frame.removeEventListener("keydown", before, { capture: true });
    frame.removeEventListener("keydown", after);
  };
}

function actionOf(event: KeyboardEvent, editor: LexicalEditor, actions: KeyActions): (() => void) | null {
  const isText = isInText(event, editor);
  if (event.key === "Escape") return isText ? actions.onFinish : () => editor.focus();
  if (event.altKey) return event.key === "F10" && isText ? actions.onToolbar : null;
  if (!isMod(event)) return null;
  if (event.key === "Enter") return actions.onFinish;
  if (!isText) return null;
  if (!event.shiftKey) return event.code === "KeyE" ? () => toggleText(editor, "code") : null;
  switch (event.code) {
    case "KeyK":
      return actions.onAskLink;
    case "Digit7":
      return () => toggleBlock(editor, "number");
    case "Digit8":
      return () => toggleBlock(editor, "bullet");
    case "Digit9":
      return () => toggleBlock(editor, "quote");
    default:
      return null;
  }
}

/** Typing, moving and the chords that an editor answers itself. */
function isEditorsOwn(event: KeyboardEvent): boolean {
  if (event.altKey || event.key === "F6" || event.key === "Tab") return false;
  if (!isMod(event)) return !/^F\d+$/.test(event.key);
  return (event.shiftKey ? /^Key[VZ]$/ : /^Key[ABCEIUVXYZ]$/).test(event.code);
}

function isInText(event: KeyboardEvent, editor: LexicalEditor): boolean {
  return editor.getRootElement()?.contains(event.target as Node) ?? false;
}

function isMod(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey;
}
