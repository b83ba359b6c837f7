import { useLexicalComposerContext } from "@lexical/react/LexicalComposerContext";
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { EditorToolbar } from "./EditorToolbar.tsx";
import { setLink } from "./format-commands.ts";
import { LinkForm } from "./LinkForm.tsx";
import { MentionList } from "./MentionList.tsx";
import type { NoteEditorProps } from "./note-editor-props.ts";
import { registerEditor } from "./register-editor.ts";
import { useFormat } from "./use-format.ts";
import { useMentioning } from "./use-mentioning.ts";

type EditorFrameProps = Pick<NoteEditorProps, "takesFocus" | "onChange" | "onFinish" | "onLeave" | "actions"> & {
  readonly children: ReactNode;
};

/** The box around the text: its toolbar, its keys, and what happens when a person leaves it. */
export function EditorFrame({ takesFocus, onChange, onFinish, onLeave, actions, children }: EditorFrameProps) {
  const [editor] = useLexicalComposerContext();
  const frame = useRef<HTMLDivElement>(null);
  const linkButton = useRef<HTMLButtonElement>(null);
  const [isAskingLink, setAskingLink] = useState(false);
  const [linkTurn, setLinkTurn] = useState(0);
  const format = useFormat(editor);
  const changed = useEffectEvent(onChange);
  const finish = useEffectEvent(onFinish);
  const askLink = () => {
    setLinkTurn((turn) => turn + 1);
    setAskingLink(true);
  };
  const ask = useEffectEvent(askLink);
  const mentioning = useMentioning(editor);
  const takeKey = useEffectEvent((key: string) => mentioning?.takeKey(key) ?? false);
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
      onAskLink: () => ask(),
      onListKey: (key) => takeKey(key),
      onToolbar: () => element.querySelector<HTMLElement>("[role=toolbar] button")?.focus(),
    });
  }, [editor]);

  useEffect(() => {
    if (!takesFocus) return;
    // Lexical moves focus with the selection, which it does not do in a window that is not in front.
    editor.focus(() => editor.getRootElement()?.focus({ preventScroll: true }), { defaultSelection: "rootEnd" });
  }, [editor, takesFocus]);

  const show = useEffectEvent((isOpening: boolean) => {
    const element = frame.current;
    if (isOpening ? takesFocus : element?.contains(document.activeElement))
      element?.scrollIntoView({ block: "nearest" });
  });
  useEffect(() => {
    if (frame.current === null) return;
    // It is told the size at the beginning, and each time that the text has grown or shrunk by a line.
    let isOpening = true;
    const sizes = new ResizeObserver(() => {
      show(isOpening);
      isOpening = false;
    });
    sizes.observe(frame.current);
    return () => sizes.disconnect();
  }, []);

  const closeLink = () => {
    setAskingLink(false);
    editor.focus();
  };
  return (
    <div className="note-editor" ref={frame}>
      {children}
      <div className="note-editor-foot">
        <EditorToolbar format={format} linkButton={linkButton} onAskLink={askLink} />
        <div className="note-editor-actions">{actions}</div>
      </div>
      {mentioning === null ? null : <MentionList editor={editor} mentioning={mentioning} />}
      <LinkForm
        open={isAskingLink}
        turn={linkTurn}
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
