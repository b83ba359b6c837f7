import { createContext, useContext } from "react";
import type { Marking } from "./marking.ts";

/** Filled by MarkingProvider. */
export const MarkingContext = createContext<Marking | null>(null);

/** What can be done with the selection or the current highlight: one object for bar, menu, keys and palette. */
export function useMarking(): Marking {
  const marking = useContext(MarkingContext);
  if (marking === null) throw new Error("no MarkingProvider above");
  return marking;
}
