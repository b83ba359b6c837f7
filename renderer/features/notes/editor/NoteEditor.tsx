import { LexicalComposer } from "@lexical/react/LexicalComposer";
import { ContentEditable } from "@lexical/react/LexicalContentEditable";
import { LexicalErrorBoundary } from "@lexical/react/LexicalErrorBoundary";
import { HistoryPlugin } from "@lexical/react/LexicalHistoryPlugin";
import { LinkPlugin } from "@lexical/react/LexicalLinkPlugin";
import { ListPlugin } from "@lexical/react/LexicalListPlugin";
import { MarkdownShortcutPlugin } from "@lexical/react/LexicalMarkdownShortcutPlugin";
import { RichTextPlugin } from "@lexical/react/LexicalRichTextPlugin";
import { useId, useState } from "react";
import { VisuallyHidden } from "#ui/VisuallyHidden.tsx";
import { EditorFrame } from "./EditorFrame.tsx";
import { editorSetup } from "./editor-setup.ts";
import { markdownShortcuts } from "./markdown-shortcuts.ts";
import type { NoteEditorProps } from "./note-editor-props.ts";
import "../note-prose.css";
import "./note-editor.css";

/** The rich text editor of a note. Everything of Lexical stays behind it; what goes in and out is the note's own content. */
export function NoteEditor({ label, content, takesFocus, onChange, onFinish, onLeave, actions }: NoteEditorProps) {
  const [setup] = useState(() => editorSetup(content));
  const hintId = useId();
  return (
    <LexicalComposer initialConfig={setup}>
      <EditorFrame takesFocus={takesFocus} onChange={onChange} onFinish={onFinish} onLeave={onLeave} actions={actions}>
        <div className="note-editor-body">
          <RichTextPlugin
            contentEditable={
              <ContentEditable
                className="note-prose note-editor-text"
                ariaLabel={label}
                ariaMultiline
                aria-describedby={hintId}
                aria-placeholder="Write a note"
                placeholder={
                  <p className="note-editor-placeholder">Write a note. # mentions a tag, @ a claim or a highlight.</p>
                }
                ariaAutoComplete="list"
                spellCheck
              />
            }
            ErrorBoundary={LexicalErrorBoundary}
          />
        </div>
        <VisuallyHidden id={hintId}>
          Alt+F10 goes to the formatting. Escape finishes. # mentions a tag, @ a claim or a highlight.
        </VisuallyHidden>
        <HistoryPlugin />
        <ListPlugin />
        <LinkPlugin />
        <MarkdownShortcutPlugin transformers={markdownShortcuts} />
      </EditorFrame>
    </LexicalComposer>
  );
}
