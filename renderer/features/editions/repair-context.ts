import { createContext, useContext } from "react";
import type { HighlightId, HighlightView, ReportId } from "#core/index.ts";

/** The queue while it is open. */
export interface Repair {
  /** The report that it is narrowed to, or `null`. */
  readonly report: ReportId | null;
  readonly items: readonly HighlightView[];
  /** The place in `items` of the one that is looked at; -1 where none is left. */
  readonly index: number;
  /** Grows whenever the queue was asked for, so that the focus goes there. */
  readonly turn: number;
  go(highlight: HighlightId): void;
  placeAtSelection(): boolean;
  close(): void;
}

/** Filled by EditionsProvider; `null` while the queue is closed. */
export const RepairContext = createContext<Repair | null>(null);

export function useRepair(): Repair | null {
  return useContext(RepairContext);
}
