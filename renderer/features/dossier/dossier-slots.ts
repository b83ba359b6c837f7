import { createContext, type ReactNode, useContext } from "react";
import type { NoteContent, Stance, VerdictKind } from "#core/index.ts";

/** What other features draw within a dossier. */
export interface DossierSlots {
  /** The sign of a stance; its name stands beside it. */
  renderStance(stance: Stance | null): ReactNode;
  /** The sign of a verdict; its word stands beside it. */
  renderVerdict(verdict: VerdictKind): ReactNode;
  /** A note to read. */
  renderNote(content: NoteContent): ReactNode;
}

export const DossierSlotsContext = createContext<DossierSlots>({
  renderStance: () => null,
  renderVerdict: () => null,
  renderNote: () => null,
});

export function useDossierSlots(): DossierSlots {
  return useContext(DossierSlotsContext);
}
