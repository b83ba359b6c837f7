import { createContext, type ReactNode, useContext } from "react";
import type { Stance } from "#core/index.ts";

/** What other features draw within the matrix. */
export interface MatrixSlots {
  /** The sign of a stance, with its name for a screen reader. */
  renderStance(stance: Stance | null, isNamed?: boolean): ReactNode;
  /** The form for a new claim. */
  renderNewClaim(close: () => void): ReactNode;
}

export const MatrixSlotsContext = createContext<MatrixSlots>({
  renderStance: () => null,
  renderNewClaim: () => null,
});

export function useMatrixSlots(): MatrixSlots {
  return useContext(MatrixSlotsContext);
}
