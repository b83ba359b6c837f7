import { type ClaimId, type HighlightId, type Stance, tieToClaim, untieFromClaim } from "#core/index.ts";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { announce } from "#ui/LiveRegion.tsx";
import { stanceName } from "./stance-words.ts";

/** One's own tie between a highlight and a claim, changed in one step each. */
export interface Ties {
  setStance(highlight: HighlightId, claim: ClaimId, stance: Stance | null): void;
  /** A notice offers to take it back. */
  untie(highlight: HighlightId, claim: ClaimId): void;
}

export function useTies(): Ties {
  const session = useSession();
  const run = useRun();
  return {
    setStance: (highlight, claim, stance) => {
      const input = { highlight, claim, person: session.person };
      if (run((library) => tieToClaim(library, { ...input, stance })) !== null)
        announce(`Stance: ${stanceName(stance)}`);
    },
    untie: (highlight, claim) => {
      run((library) => untieFromClaim(library, { highlight, claim, person: session.person }), { canUndo: true });
    },
  };
}
