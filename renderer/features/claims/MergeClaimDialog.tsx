import { type Claim, type ClaimId, mergeClaim, passageCounts } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useLibraryView } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Combobox } from "#ui/Combobox.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { claimDetail } from "./claim-detail.ts";

/** Asks for the claim that this one is to count as. */
export function MergeClaimDialog({ claim, close }: { readonly claim: Claim; readonly close: () => void }) {
  const { claims } = useLibraryView();
  const desk = useDesk();
  const run = useRun();
  const others = claims.filter((one) => one.claim.id !== claim.id && one.claim.kind === claim.kind);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Merge into another claim"
      description={`“${claim.text}” then counts as the claim that you choose, with its passages, verdicts and notes. It can be parted again.`}
      placement="top"
    >
      <div className="claim-dialog-picker">
        <Combobox
          label="Claim"
          placeholder={`Find a ${claim.kind}`}
          groups={[
            {
              id: "claims",
              options: others.map((one) => ({
                id: one.claim.id,
                label: one.claim.text,
                detail: claimDetail(one, passageCounts(one)),
              })),
            },
          ]}
          emptyText={`There is no other ${claim.kind} of these words`}
          onChoose={({ id }) => {
            const into = id as ClaimId;
            close();
            if (run((library) => mergeClaim(library, { claim: claim.id, into }), { canUndo: true }) !== null)
              desk.chooseClaim(into);
          }}
        />
      </div>
    </Dialog>
  );
}
