import { createContext, useContext } from "react";
import type { HighlightId, ReportId } from "#core/index.ts";

/** What can be done about a report's texts, by mouse, key and menu alike. */
export interface Editions {
  /** How many highlights wait for a person to say where they stand. */
  readonly waiting: number;
  /** The highlight that a selection would be given to, or `null`. */
  readonly placing: HighlightId | null;
  /** Opens the dialog for a new text. */
  bringIn(report: ReportId): void;
  /** Opens the queue, at a highlight if one is given, with the focus on it. */
  repair(at?: { readonly report?: ReportId; readonly highlight?: HighlightId }): void;
  /** Says that the highlight stands where the selection is. `false` where there is nothing to say it of. */
  placeAtSelection(): boolean;
}

/** Filled by EditionsProvider. */
export const EditionsContext = createContext<Editions | null>(null);

export function useEditions(): Editions {
  const editions = useContext(EditionsContext);
  if (editions === null) throw new Error("no EditionsProvider above");
  return editions;
}
