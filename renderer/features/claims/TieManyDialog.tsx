import { counted, type HighlightId, tieMany } from "#core/index.ts";
import { useDesk } from "#state/desk-context.tsx";
import { useSession } from "#state/session-context.tsx";
import { useRun } from "#state/use-run.ts";
import { Dialog } from "#ui/Dialog.tsx";
import { ClaimChoice } from "./ClaimChoice.tsx";
import "./claim-dialog.css";

export interface TieManyDialogProps {
  readonly highlights: readonly HighlightId[];
  close(): void;
}

/** Ties many highlights to one claim, which may be a new one, with one stance. One step of undo. */
export function TieManyDialog({ highlights, close }: TieManyDialogProps) {
  const { person } = useSession();
  const desk = useDesk();
  const run = useRun();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={`Tie ${counted(highlights.length, "highlight")} to a claim`}
      description="All of them get the same stance. Without one, those that are tied already keep theirs."
      placement="top"
    >
      <div className="claim-dialog-picker">
        <ClaimChoice
          own={new Map()}
          onTie={(claim, stance) => {
            const planned = run((library) => tieMany(library, { highlights, claim, stance, person }), {
              canUndo: true,
            });
            if (planned !== null) desk.chooseClaim(planned.claim);
            close();
          }}
        />
      </div>
    </Dialog>
  );
}
