import type { TextRange } from "#core/index.ts";
import type { DeskStore } from "#state/desk-store.ts";
import type { PaneHandles } from "../pane-handles.ts";

/** What the reader does on a key or a command; all of it in the active pane. */
export interface ReaderCommands {
  stepSentence(by: 1 | -1): void;
  stepHighlight(by: 1 | -1): void;
  /** Goes to the ends of the current highlight, to move them with keys. */
  moveEnds(): void;
  /** Holds another stretch in place of what is selected or held by the sentence walk. */
  take(stretch: TextRange): void;
  /** Goes to the passage of another report, or of this one, that says the same. */
  goToCounterpart(): void;
  /** @param words sought at once, any of them. */
  find(words?: string): void;
  stepFind(by: 1 | -1): void;
  /** Moves focus to the next or last pane, round the ends. */
  stepPane(by: 1 | -1): void;
  /** Moves the pane itself one place in the row; at the end it stays. */
  movePane(by: 1 | -1): void;
  focusText(): void;
  selectAll(): void;
  /** Lets go of the selection or the sentence; `false` where nothing was held. */
  letGo(): boolean;
}

export function readerCommands(desk: DeskStore, handles: PaneHandles): ReaderCommands {
  const active = () => handles.get(desk.state.activePane ?? "");
  return {
    stepSentence: (by) => active()?.stepSentence(by),
    stepHighlight: (by) => active()?.stepHighlight(by),
    moveEnds: () => active()?.moveEnds(),
    take: (stretch) => active()?.take(stretch),
    goToCounterpart: () => active()?.goToCounterpart(),
    find: (words) => active()?.openFind(words),
    stepFind: (by) => active()?.stepFind(by),
    focusText: () => active()?.focus(),
    selectAll: () => active()?.selectAll(),
    movePane(by) {
      const { panes, activePane } = desk.state;
      const from = panes.findIndex((pane) => pane.id === activePane);
      if (activePane !== null && panes[from + by] !== undefined) desk.movePane(activePane, from + by);
    },
    letGo() {
      const { selection } = desk.state;
      if (selection === null) return false;
      desk.select(null);
      return true;
    },
    stepPane(by) {
      const { panes, activePane, maximisedPane } = desk.state;
      const from = panes.findIndex((pane) => pane.id === activePane);
      const isInPane = document.activeElement?.closest(".pane") != null;
      const next = panes[isInPane ? (from + by + panes.length) % panes.length : from];
      if (next === undefined) return;
      desk.activate(next.id);
      if (maximisedPane === null || maximisedPane === next.id) handles.get(next.id)?.focus();
      // The other pane comes on screen with the next render.
      else requestAnimationFrame(() => handles.get(next.id)?.focus());
    },
  };
}
