import { createContext, useContext, useEffect } from "react";
import type { TextRange } from "#core/index.ts";

/** What keys and commands can ask of one pane. */
export interface PaneHandle {
  focus(): void;
  /** Selects the whole text of the report. */
  selectAll(): void;
  /** Steps the sentence walk; begins it at the selection or at what is in view. */
  stepSentence(by: 1 | -1): void;
  /** Makes the next or last highlight current, brings it into view and has it read out. */
  stepHighlight(by: 1 | -1): void;
  /** Goes to the handle at the end of the current highlight, to move it with keys. */
  moveEnds(): void;
  /** Holds another stretch in place of what is selected or held by the sentence walk. */
  take(stretch: TextRange): void;
  /** Goes to the counterpart of what is pointed at, held, chosen or in view; asks which where there are several. */
  goToCounterpart(): void;
  /** Goes on with the sentence walk at a stretch. */
  hold(stretch: TextRange): void;
  /** @param words sought at once, any of them. */
  openFind(words?: string): void;
  /** The next or last hit of the open find bar; opens it where it is not. */
  stepFind(by: 1 | -1): void;
}

/** The panes that are on screen, by pane id. */
export type PaneHandles = Map<string, PaneHandle>;

export const PaneHandlesContext = createContext<PaneHandles>(new Map());

/** Makes a pane's handle known for as long as the pane is on screen. */
export function usePaneHandle(id: string, handle: PaneHandle): void {
  const handles = useContext(PaneHandlesContext);
  useEffect(() => {
    handles.set(id, handle);
    return () => {
      if (handles.get(id) === handle) handles.delete(id);
    };
  });
}
