import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { EditorToolbar } from "./EditorToolbar.tsx";
import { setLink } from "./format-commands.ts";
import { LinkForm } from "./LinkForm.tsx";
import type { NoteEditorProps } from "./NoteEditor.tsx";
import { registerEditor } from "./register-editor.ts";
import { useFormat } from "./use-format.ts";

type EditorFrameProps = Pick<NoteEditorProps, "takesFocus" | "onChange" | "onFinish" | "onLeave" | "actions"> & { readonly children: ReactNode };

/** The box around the text: its toolbar, its keys, and what happens when a person leaves it. */
export function EditorFrame({ takesFocus, onChange, onFinish, onLeave, actions, children }: EditorFrameProps) {
  const [editor] = useLexicalComposerContext();
  const frame = useRef<HTMLDivElement>(null);
  const linkButton = useRef<HTMLButtonElement>(null);
  const [isAskingLink, setAskingLink] = useState(false);
  const format = useFormat(editor);
  const changed = useEffectEvent(onChange);
  const finish = useEffectEvent(onFinish);
  const leave = useEffectEvent(() => {
    if (!isAskingLink) onLeave();
  });

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    return registerEditor(editor, element, {
      onChange: (read) => changed(read),
      onLeave: () => leave(),
      onFinish: () => finish(),
      onAskLink: () => setAskingLink(true),
      onToolbar: () => element.querySelector<HTMLElement>("[role=toolbar] button")?.focus(),
    });
  }, [editor]);

  useEffect(() => {
    if (takesFocus) editor.focus(undefined, { defaultSelection: "rootEnd" });
  }, [editor, takesFocus]);

  const closeLink = () => {
    setAskingLink(false);
    editor.focus();
  };
  return (
    <div className="note-editor" ref={frame}>
      {children}
      <div className="note-editor-foot">
        <EditorToolbar format={format} linkButton={linkButton} onAskLink={() => setAskingLink(true)} />
        <div className="note-editor-actions">{actions}</div>
      </div>
      <LinkForm
        open={isAskingLink}
        anchor={linkButton}
        present={format.link}
        onLink={(address) => {
          setLink(editor, address);
          closeLink();
        }}
        onClose={closeLink}
      />
    </div>
  );
}
