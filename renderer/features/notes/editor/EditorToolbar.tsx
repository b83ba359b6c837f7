import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import type { RefObject } from "react";
import { BoldIcon, ItalicIcon, LinkIcon, ListIcon, ListOrderedIcon, QuoteIcon } from "#ui/icons.ts";
import { Toolbar, ToolbarButton, ToolbarSeparator } from "#ui/Toolbar.tsx";
import { type FormatState, toggleBlock, toggleText } from "./format-commands.ts";

export interface EditorToolbarProps {
  readonly format: FormatState;
  readonly linkButton: RefObject<HTMLButtonElement | null>;
  onAskLink(): void;
}

/** The forms of a note as buttons. The mouse leaves focus and selection in the text; keys reach it by Alt+F10. */
export function EditorToolbar({ format, linkButton, onAskLink }: EditorToolbarProps) {
  const [editor] = useLexicalComposerContext();
  const block = (kind: "bullet" | "number" | "quote") => ({
    pressed: format.block === kind,
    onClick: () => toggleBlock(editor, kind),
  });
  return (
    <Toolbar label="Formatting" keepsSelection>
      <ToolbarButton
        label="Bold"
        icon={<BoldIcon />}
        iconOnly
        keys="Mod+B"
        pressed={format.isBold}
        onClick={() => toggleText(editor, "bold")}
      />
      <ToolbarButton
        label="Italic"
        icon={<ItalicIcon />}
        iconOnly
        keys="Mod+I"
        pressed={format.isItalic}
        onClick={() => toggleText(editor, "italic")}
      />
      <ToolbarSeparator />
      <ToolbarButton label="Bulleted list" icon={<ListIcon />} iconOnly keys="Mod+Shift+8" {...block("bullet")} />
      <ToolbarButton
        label="Numbered list"
        icon={<ListOrderedIcon />}
        iconOnly
        keys="Mod+Shift+7"
        {...block("number")}
      />
      <ToolbarButton label="Quotation" icon={<QuoteIcon />} iconOnly keys="Mod+Shift+9" {...block("quote")} />
      <ToolbarSeparator />
      <ToolbarButton
        ref={linkButton}
        label="Link"
        icon={<LinkIcon />}
        iconOnly
        keys="Mod+Shift+K"
        pressed={format.link !== null}
        aria-haspopup="dialog"
        onClick={onAskLink}
      />
    </Toolbar>
  );
}
