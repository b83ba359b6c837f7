import { addClaim, type ClaimId } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { ClaimTextForm } from "./ClaimTextForm.tsx";

export interface NewClaimFormProps {
  /** The claim is there and chosen. */
  onMade?(claim: ClaimId): void;
  onDone(): void;
}

/** The words and the kind of a new claim. */
export function NewClaimForm({ onMade, onDone }: NewClaimFormProps) {
  const desk = useDesk();
  const run = useRun();
  const { ids, person } = useSession();
  return (
    <ClaimTextForm
      label="New claim"
      claim={null}
      onDone={onDone}
      onKeep={(claim) => {
        const newId = ids.next() as ClaimId;
        if (run((library) => addClaim(library, { ...claim, newId, person })) === null) return false;
        onMade?.(newId);
        desk.chooseClaim(newId);
        return true;
      }}
    />
  );
}
