import type { ReactNode } from "react";
import type { NoteContent } from "#core/index.ts";

export interface NoteEditorProps {
  /** What is being written on, as in "Note on A ¶ 2". */
  readonly label: string;
  /** The text to begin with; read once. */
  readonly content: NoteContent | null;
  readonly takesFocus: boolean;
  /** Tells of each change; `read` gives the text when it is wanted. */
  onChange(read: () => NoteContent): void;
  /** Escape or Ctrl+Enter. */
  onFinish(): void;
  /** Focus went out of the editor and of all that belongs to it. */
  onLeave(): void;
  /** Buttons at the foot, beside the toolbar. */
  readonly actions: ReactNode;
}
