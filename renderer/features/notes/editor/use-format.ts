import type { LexicalEditor } from "lexical";
import { useEffect, useState } from "react";
import { $readFormat, type FormatState, plainFormat } from "./format-commands.ts";

/** The form at the caret, kept in step. Renders again only where it differs. */
export function useFormat(editor: LexicalEditor): FormatState {
  const [format, setFormat] = useState(plainFormat);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($readFormat);
        setFormat((present) => (isSame(present, next) ? present : next));
      }),
    [editor],
  );
  return format;
}

function isSame(a: FormatState, b: FormatState): boolean {
  return (Object.keys(a) as (keyof FormatState)[]).every((key) => a[key] === b[key]);
}
