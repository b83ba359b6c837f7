import { createContext, type ReactNode, useContext } from "react";
import type { Note, ReportId, TextRange } from "#core/index.ts";
import type { PaneSelection } from "#state/desk.ts";
import type { MenuEntry } from "#ui/menu-entry.ts";

/** Where a floating part stands: a rectangle in px of the viewport, asked again whenever it is placed. */
export interface PassageAnchor {
  getBoundingClientRect(): DOMRect;
  /** What scrolls with the passage. */
  readonly contextElement: Element;
}

export interface SelectionBarSlot {
  readonly selection: PaneSelection;
  /** The part of the selection that is in view. */
  readonly anchor: PassageAnchor;
  /** The pane; the bar stays inside it. */
  readonly boundary: Element;
  /** Selects another stretch in its place. */
  onTake(stretch: TextRange): void;
  /** Lets go of the selection. */
  close(): void;
}

export interface MarkMenuSlot {
  readonly passage: PaneSelection;
  /** The passages elsewhere that say the same, to go to. */
  readonly further: readonly MenuEntry[];
  readonly anchor: PassageAnchor;
  /** Widens (1) or trims (-1) the passage by a word at one end. Answers the new passage, or `null` where it goes no further. */
  onAdjust(end: "start" | "end", by: 1 | -1): PaneSelection | null;
  /** Holds another stretch in its place. */
  onTake(stretch: TextRange): void;
  /** Closes the menu; focus goes back to the sentence. */
  close(): void;
}

export interface MarginNoteSlot {
  readonly note: Note;
  /** Its id in the walk by arrow keys, for `data-walk`, and whether Tab reaches it. */
  readonly walk: string;
  readonly isStop: boolean;
}

/** What other features put into the reader. */
export interface ReaderSlots {
  renderSelectionBar(props: SelectionBarSlot): ReactNode;
  renderMarkMenu(props: MarkMenuSlot): ReactNode;
  /** What is known of a report, to see and correct. */
  renderReportProperties?(report: ReportId, close: () => void): ReactNode;
  /** A note beside the passage that it is on, shortened; where a pane is wide enough. */
  renderMarginNote?(props: MarginNoteSlot): ReactNode;
  /** What to do while no report is open. */
  readonly emptyActions?: ReactNode;
}

export const SlotsContext = createContext<ReaderSlots | null>(null);

export function useSlots(): ReaderSlots {
  const slots = useContext(SlotsContext);
  if (slots === null) throw new Error("no Reader above");
  return slots;
}
